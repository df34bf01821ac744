import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
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
        // Without a stack: where in the code the refusal was made helps nobody who writes content.
        if (issues.length > 0) throw Object.assign(new AstroError(report(issues, content.entries.length)), { stack: '' });
      },
    },
  };
}
