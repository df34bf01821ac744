import { Worker } from 'node:worker_threads';

/**
 * Runs a file of this folder in a thread of its own.
 * @param data what it finds as its `workerData`
 * @returns the one message that it sends; rejected with what it threw, or if it ended without a message
 */
export function inThread<Message>(file: string, data: unknown): Promise<Message> {
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
  const thread = new Worker(new URL(file, import.meta.url), { workerData: data });
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', (code) => reject(new Error(`The thread of ${file} ended with ${code} and said nothing.`)));
  return promise;
}
