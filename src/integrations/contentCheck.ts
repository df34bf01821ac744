import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { judgeContent as checkContent, report } from '../../scripts/check/rules.ts';
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
        const issues = checkContent(content, { srcDir: 'src', today });
        if (issues.length > 0) throw new AstroError(report(issues, content.entries.length));
      },
    },
  };
}
