import type { AstroIntegration } from 'astro';
import type { Content } from '../rules/content.ts';
import type { Inputs } from '../schemas/inputs.ts';
import { inThread } from './thread.ts';

/** What the build asks of the content, once it was judged. */
export type Judged = Pick<Content, 'entries'>;

/**
 * Judges the content in a thread of its own, so that Astro can read and bundle it at the same time.
 * @returns its entries; rejected with what an editor must put right
 */
export async function judging({ contentDir }: Inputs): Promise<Judged> {
  const { report, entries } = await inThread<{ report: string } & Judged>('judgingThread.ts', contentDir);
  if (report) throw new Error(report);
  return { entries };
}

/**
 * Lets Astro run the pages, and with them what content says, only after the content was judged: bundling runs none of it.
 * What Astro logs waits too: of content with faults it tells an editor less than the rules do.
 */
export function afterJudging(judged: Promise<unknown>): AstroIntegration {
  return {
    name: 'after-judging',
    hooks: {
      'astro:config:setup': ({ updateConfig, logger: { options } }) => {
        const { destination } = options;
        const held: Parameters<typeof destination.write>[0][] = [];
        options.destination = { write: (message) => void held.push(message) };
        const gate = async () => {
          await judged;
          options.destination = destination;
          for (const message of held) destination.write(message);
        };
        // Astro runs the pages in a hook of the same order that asks to be the last.
        updateConfig({ vite: { plugins: [{ name: 'after-judging', buildApp: { order: 'post', handler: gate } }] } });
      },
    },
  };
}
