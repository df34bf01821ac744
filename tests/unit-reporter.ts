import type { TestEvent } from 'node:test/reporters';

/** Writes the summary of a whole run of node:test as JSON, for tests/run.ts to count. */
export default async function* summary(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    // Each file has a summary of its own as well; that of the run names no file.
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify(data.counts);
  }
}
