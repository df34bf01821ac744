import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readInputs } from '../../src/schemas/inputs.ts';
import { type CheckName, checks, type Found, notes } from './accessibilityChecks.ts';
import { axeVersion } from './axe.ts';

/** Counts what the tests of accessibility say of each check, and writes it down for `npm run accessibility-record`. */
export default class AccessibilityReporter implements Reporter {
  readonly #file: string;
  readonly #counts = new Map<CheckName, { passed: number; failed: number }>();
  #browser = '';
  #playwright = '';

  constructor({ outputFile }: { outputFile: string }) {
    this.#file = outputFile;
  }

  onBegin({ version }: FullConfig): void {
    this.#playwright = version;
  }

  onTestEnd({ annotations: declared }: TestCase, { annotations }: TestResult): void {
    const of = (type: string, list: { type: string; description?: string }[]) =>
      list.filter((note) => note.type === type).map(({ description }) => description as CheckName);
    this.#browser = of(notes.browser, annotations)[0] ?? this.#browser;
    const held = of(notes.held, annotations);
    for (const name of new Set(of(notes.asked, declared))) {
      const count = this.#counts.get(name) ?? { passed: 0, failed: 0 };
      // A test that broke off before it came to say has not held.
      count[held.includes(name) ? 'passed' : 'failed'] += 1;
      this.#counts.set(name, count);
    }
  }

  onEnd(): void {
    if (this.#counts.size === 0) return;
    const found: Found = {
      tested: readInputs().buildDate,
      tools: [
        { name: 'axe-core', version: axeVersion },
        { name: 'Playwright', version: this.#playwright },
        { name: 'Chromium', version: this.#browser || 'not known' },
      ],
      checks: Object.fromEntries(
        (Object.keys(checks) as CheckName[]).map((name) => [name, this.#counts.get(name) ?? { passed: 0, failed: 0 }]),
      ),
    };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(found, null, 2));
  }
}
