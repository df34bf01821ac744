import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isCited, piecesOf } from './prose.ts';

/** Words of professions, as they begin, in the order of the alphabet. */
const jargon = [
  'adherence aetiolog antipsychotic attrition baseline caseload co-morbid comorbid cohort confounding co-produc',
  'efficacy holistic in-reach inpatient in-patient intake longitudinal modalit multi-?disciplinary neuroleptic',
  'outpatient out-patient p-value pathway polyphon prevalence prodrom prognos psycho-?educat psycho-?social',
  'psychosis psychotherap qualitative quantitative randomised relapse remission retrospective signpost',
  'stakeholder statutory symptomatolog therapeutic trajector triage',
].join(' ');

const word = new RegExp(`(?<![\\w-])(?:${jargon.replaceAll(' ', '|')})[\\w-]*`, 'gi');

/** A word of a profession shuts out those who are not of it, unless the glossary explains it. */
export function adviseJargon(entry: Entry, content: Content): Finding[] {
  const terms = entriesOf(content, 'glossary').flatMap(({ data }) => (data?.shown ? [data.term.toLowerCase()] : []));
  const pieces = piecesOf(entry).filter(({ field }) => entry.collection !== 'glossary' || field !== 'term');
  const linked = pieces.flatMap(({ links, text }) =>
    links.filter(({ url }) => url.startsWith('/glossary/#')).map(({ from, to }) => text.slice(from, to).toLowerCase()),
  );
  const seen = new Set<string>();
  return pieces.flatMap((piece) =>
    [...piece.text.matchAll(word)].flatMap(({ 0: found, index }) => {
      const plain = found.toLowerCase().replace(/s$/, '');
      const explained = [...terms, ...linked].some((term) => term.split(/[^\w-]+/).some((part) => part.replace(/s$/, '') === plain));
      if (explained || seen.has(plain) || isCited(piece, { from: index, to: index + found.length }, content)) return [];
      seen.add(plain);
      return [
        {
          ...piece.placeOf(index),
          ...(piece.field && { field: piece.field }),
          message: `"${found}" is a word of a profession, and the glossary does not explain it. Write a plain word, or explain it where it stands.`,
        },
      ];
    }),
  );
}
