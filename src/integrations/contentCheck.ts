import type { AstroIntegration } from 'astro';
import { checkContent } from '../../scripts/check/checkContent.ts';
import { report } from '../../scripts/check/report.ts';
import type { Content } from '../reader/content.ts';

/**
 * Fails a build whose content has issues, with what `npm run check` prints. It runs before Astro changes dist/, so the last built site
 * stays as it was. It does not run in `astro dev`, so that an editor sees a page while mending it.
 * @param today the day of the build, YYYY-MM-DD
 */
export function contentCheck(content: Content, today: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const issues = checkContent(content, today);
        // No AstroError: Astro would read its message as Markdown and drop the marks that it quotes. No stack: it helps nobody who writes.
        if (issues.length > 0) throw Object.assign(new Error(report(issues, content.entries.length)), { stack: '' });
      },
    },
  };
}
