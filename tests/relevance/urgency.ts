import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { urgency } from '../../src/search/urgency.ts';

/** Phrases; the head of development.yaml says what each list holds. */
interface Phrases {
  urgent: string[];
  harmless: string[];
}

/** How often help is to be shown to people who need it, and not shown to people who do not. */
const goals: Record<keyof Phrases, number> = { urgent: 0.95, harmless: 0.9 };

/** The phrases on which the words of urgency.ts were built, and those that measure them, by somebody who has seen neither. */
const files = ['development.yaml', 'measure.yaml'];

/** Prints for whom help is shown, with every miss. @returns what does not hold */
export function reportUrgency(): string[] {
  return files.flatMap((file) => {
    const path = new URL(file, import.meta.url);
    if (!existsSync(path)) {
      console.log(`\nHelp, on ${file}: the file is missing. It has the form of development.yaml.`);
      return [];
    }
    const phrases = parse(readFileSync(path, 'utf8')) as Phrases;
    return (['urgent', 'harmless'] as const).flatMap((kind) => {
      const shown = phrases[kind].map((phrase) => ({ phrase: String(phrase), is: urgency(String(phrase)) }));
      const misses = shown.filter(({ is }) => (is === 'help') !== (kind === 'urgent'));
      const share = 1 - misses.length / shown.length;
      const reminders = shown.filter(({ is }) => is === 'reminder').length;
      const what = kind === 'urgent' ? 'shown' : 'not shown';
      console.log(
        `\nHelp, on ${file}, ${kind}: ${what} for ${share.toFixed(3)} of ${shown.length} (goal ${goals[kind]}); one line for ${reminders}`,
      );
      for (const { phrase, is } of misses) console.log(`  ${phrase}: ${is ?? 'nothing'}`);
      return share < goals[kind] ? [`help is ${what} for ${share.toFixed(3)} of the ${kind} phrases of ${file}`] : [];
    });
  });
}
