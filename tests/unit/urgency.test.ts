import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { urgency } from '../../src/search/urgency.ts';
import { type Kind, learn, learnt, phrasesOf } from '../relevance/learn.ts';

const typedIn = (phrases: string) => phrases.split('|').map((phrase) => phrase.trim());

test('whoever tells of a danger or a crisis is shown help, in any words and with slips', () => {
  const urgent = `my son is hearing voices | psychosis | paranoid | cant cope | sectioned | he wont eat or sleep | who do i call tonight
    | suicidle | sucidal | overdoes | emergancy | ambulence | samaritians | self-harm | selfharming | kill my self | hearing vioces
    | he has a knife | hes od'd | A & E | 111 | 999 | 116 123 | help | Help me!! | ｓｕｉｃｉｄｅ | sui\u200bcide | don’t want to be here`;
  for (const typed of typedIn(urgent)) equal(urgency(typed), 'help', typed);
});

test('a subject of study or work, and an everyday thing, bring no help, even if the words are the same', () => {
  const harmless = `number of participants | number of people | number of staff | policy | headline | cost per patient | sample size
    | does it work | suicide rates in the trial | psychosis study | self-harm outcomes | crisis team model | killing slugs | knife sharpening
    | | open dialogue | network meeting | uncertainty | 2026 | nhs | gardening jobs`;
  for (const typed of typedIn(harmless)) notEqual(urgency(typed), 'help', typed);
});

test('what may be a way to ask for help brings one line, and a danger to life always does', () => {
  for (const typed of ['suicide rates', 'how many killed themselves in the study', 'phone', 'depressed'])
    equal(urgency(typed), 'reminder', typed);
  for (const typed of ['policy', 'glossary', 'bed days', 'uncertainty']) equal(urgency(typed), undefined, typed);
});

test('the words are those that the phrases teach, and they tell the phrases apart', () => {
  equal(readFileSync(learnt, 'utf8'), learn(), 'run `npm run relevance -- --learn`');
  const share = (kind: Kind) => {
    const phrases = phrasesOf(kind);
    return phrases.filter((each) => urgency(each) === 'help').length / phrases.length;
  };
  deepEqual([share('urgent') > 0.95, share('harmless') < 0.05], [true, true]);
});
