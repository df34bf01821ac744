import { existsSync } from 'node:fs';
import { urgency } from '../../src/search/urgency.ts';
import { type Kind, phraseFile, phrasesOf } from './learn.ts';

/** How often help is to be shown to people who need it, and not shown to people who do not. */
const goals: Record<Kind, number> = { urgent: 0.95, harmless: 0.9 };

/** Prints for whom help is shown, of the phrases that taught the words and of those that measure them, with every miss. @returns what does not hold */
export function reportUrgency(): string[] {
  return (['urgent', 'harmless', 'measure-urgent', 'measure-harmless'] as const).flatMap((name) => {
    const kind: Kind = name.endsWith('urgent') ? 'urgent' : 'harmless';
    if (!existsSync(phraseFile(name))) return [`phrases/${name}.txt is missing`];
    const shown = phrasesOf(name).map((phrase) => ({ phrase, is: urgency(phrase) }));
    const misses = shown.filter(({ is }) => (is === 'help') !== (kind === 'urgent'));
    const share = 1 - misses.length / shown.length;
    const reminders = shown.filter(({ is }) => is === 'reminder').length;
    const what = kind === 'urgent' ? 'shown' : 'not shown';
    console.log(`\nHelp, ${name}: ${what} for ${share.toFixed(3)} of ${shown.length} (goal ${goals[kind]}); one line for ${reminders}`);
    for (const { phrase, is } of misses) console.log(`  ${phrase}: ${is ?? 'nothing'}`);
    return share < goals[kind] ? [`help is ${what} for ${share.toFixed(3)} of the phrases of ${name}.txt`] : [];
  });
}
