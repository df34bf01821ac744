import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A thread of a file of this folder, with what it finds as its `workerData`. */
function start(file: string, data?: unknown): Worker {
  const cache = getCompileCacheDir();
  // A thread compiles its code anew, unless its environment says where that is kept. Node adds the folder of its version to it.
  const env = { ...process.env, ...(cache && { NODE_COMPILE_CACHE: dirname(cache) }) };
  return new Worker(new URL(file, import.meta.url), { workerData: data, env });
}

/**
 * Runs a file of this folder in a thread of its own.
 * @param data what it finds as its `workerData`
 * @returns the one message that it sends; rejected with what it threw, or if it ended without a message
 */
export function inThread<Message>(file: string, data: unknown): Promise<Message> {
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
  const thread = start(file, data);
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', (code) => reject(new Error(`The thread of ${file} ended with ${code} and said nothing.`)));
  return promise;
}

/** A thread that answers messages, each by its number, until it is ended. */
export interface Answering<Asked, Answer> {
  /** @returns its answer; rejected with what the thread threw */
  ask: (message: Asked) => Promise<Answer>;
  end: () => void;
}

/** Starts a file of this folder in a thread of its own, which answers each message that it is sent. */
export function startThread<Asked extends { number: number }, Answer extends { number: number }>(file: string): Answering<Asked, Answer> {
  const thread = start(file);
  const waiting = new Map<number, (answer: Answer) => void>();
  thread.on('message', (answer: Answer) => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  const failed = new Promise<never>((_, reject) => thread.once('error', reject));
  // Heard of by whoever asks.
  failed.catch(() => {});
  return {
    ask: (message) => {
      const answered = new Promise<Answer>((resolve) => waiting.set(message.number, resolve));
      thread.postMessage(message);
      return Promise.race([answered, failed]);
    },
    end: () => void thread.terminate(),
  };
}
