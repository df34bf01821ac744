// Runs in a thread of the build: reads the content, applies every rule, and sends what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { type Entry, readContent } from '../reader/content.ts';
import { judgeContent, report } from '../../scripts/check/rules.ts';

const content = readContent(workerData as string);
const faults = judgeContent(content, { srcDir: 'src' });
parentPort?.postMessage({
  report: faults.length > 0 ? report(faults, content.entries.length) : '',
  // The places of fields are functions, which cannot be sent, and nobody asks for them here.
  entries: content.entries.map(({ fields: _, body: __, ...entry }): Entry => entry),
});
