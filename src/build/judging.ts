import type { AstroIntegration } from 'astro';
import type { Content } from '../reader/content.ts';
import type { Inputs } from '../schemas/inputs.ts';
import { inThread } from './thread.ts';

/** What the build asks of the content, once it was judged. */
export type Judged = Pick<Content, 'entries'>;

/**
 * Judges the content in a thread of its own, while Astro builds pages of it: they are thrown away if it is refused.
 * @returns its entries; rejected with what an editor must put right
 */
export async function judging({ contentDir }: Inputs): Promise<Judged> {
  const { report, entries } = await inThread<{ report: string } & Judged>('judgingThread.ts', contentDir);
  if (report) throw new Error(report);
  return { entries };
}

/** Holds back what Astro logs until the content was judged: of content with faults it tells an editor less than the rules do. */
export function logsAfterJudging(judged: Promise<unknown>): AstroIntegration {
  return {
    name: 'logs-after-judging',
    hooks: {
      'astro:config:setup': ({ logger: { options } }) => {
        const { destination } = options;
        const held: Parameters<typeof destination.write>[0][] = [];
        options.destination = { write: (message) => void held.push(message) };
        const release = () => {
          options.destination = destination;
          for (const message of held) destination.write(message);
        };
        // Of content that was refused nothing more is told than why.
        judged.then(release, () => undefined);
      },
    },
  };
}
