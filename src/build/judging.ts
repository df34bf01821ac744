import type { AstroIntegration } from 'astro';
import { Worker } from 'node:worker_threads';
import type { Content } from '../rules/content.ts';
import type { Inputs } from '../schemas/inputs.ts';

/** What the build asks of the content, once it was judged. */
export type Judged = Pick<Content, 'entries'>;

/**
 * Judges the content in a thread of its own, so that Astro can read and bundle it at the same time.
 * @returns its entries; rejected with what an editor must put right
 */
export function judging({ contentDir }: Inputs): Promise<Judged> {
  const { promise, resolve, reject } = Promise.withResolvers<Judged>();
  const thread = new Worker(new URL('judgingThread.ts', import.meta.url), { workerData: contentDir });
  thread.once('message', ({ report, entries }: { report: string } & Judged) => (report ? reject(new Error(report)) : resolve({ entries })));
  thread.once('error', reject);
  thread.once('exit', (code) => reject(new Error(`The content could not be judged: the thread of the rules ended with ${code}.`)));
  return promise;
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
