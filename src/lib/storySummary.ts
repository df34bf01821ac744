import type { Story } from '../schemas/story.ts';

/**
 * The story as machines elsewhere may repeat it. Whoever did not agree to be quoted is announced by the title alone: search engines and
 * shared links print the description of a page.
 */
export function withoutSummary(story: Story): Story {
  return story.consent.quote ? story : { ...story, description: `"${story.title}": a story told on this site.` };
}
