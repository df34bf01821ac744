import type { Story } from '../schemas/story.ts';

/**
 * A story whose description gives only its title, unless the teller agreed to be quoted: search engines and shared links show the
 * description of a page.
 */
export function withoutSummary(story: Story): Story {
  return story.consent.quote ? story : { ...story, description: `"${story.title}": a story told on this site.` };
}
