import { addressOf, standIns } from '../src/lib/url.ts';
import { endingConsents, heldBack } from './check/rules/consent.ts';
import { type Content, entriesOf, type Entry } from '../src/reader/content.ts';
import { adviseSteps } from './check/rules/steps.ts';
import { written } from './check/rules/unique.ts';
import { collections } from '../src/schemas/collections.ts';
import { whyHeldBack } from '../src/schemas/story.ts';

/** Pages are told about so many days before they fall due: time enough to find who knows. */
const ahead = 30;

/** A file with the day that it is about. Of a story nothing else may be told, so nothing else is told of any file but its address. */
export interface Dated {
  file: string;
  day: string;
  address?: string;
}

/** All that somebody has to look at because of the day. */
export interface Due {
  /** Pages whose facts were to be checked before today. */
  overdue: Dated[];
  /** Pages whose facts are to be checked within 30 days, today among them. */
  soon: Dated[];
  /** Public stories whose consent ends within 60 days. */
  consents: Dated[];
  /** Stories whose consent is over, and whose text must be deleted. */
  held: { file: string; why: string }[];
  /** Steps of the timeline that are planned for a time that is over. */
  steps: Dated[];
}

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const inOrder = (dated: Dated[]) => dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.file < b.file ? -1 : 1));

function pageOf({ collection, id, file }: Entry, day: string): Dated {
  const addressed = 'pages' in collections[collection] && collection !== 'stories' && !standIns.includes(id);
  return { file, day, ...(addressed && { address: addressOf(collection, id) }) };
}

/** The file of a story whose words still lie here, although its teller took consent back or was not asked again. */
const isOver = ({ data }: Entry<'stories'>, today: string) =>
  data !== undefined && 'consent' in data && ['withdrawn', 'ended'].includes(whyHeldBack(data, today) ?? '');

/** Everything that is due. @param today the day of the build, YYYY-MM-DD */
export function dueOn(content: Content, today: string): Due {
  const pages = content.entries.flatMap((entry) => {
    const day = written(entry, 'due');
    return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? [pageOf(entry, day)] : [];
  });
  const over = new Set(entriesOf(content, 'stories').flatMap((entry) => (isOver(entry, today) ? [entry.file] : [])));
  return {
    overdue: inOrder(pages.filter(({ file, day }) => day < today && !over.has(file))),
    soon: inOrder(pages.filter(({ file, day }) => day >= today && day <= dayAfter(today, ahead) && !over.has(file))),
    consents: inOrder(endingConsents(content, today).map(({ file, review }) => ({ file, day: review }))),
    held: heldBack(content, today).filter(({ file }) => over.has(file)),
    steps: inOrder(
      content.entries
        .filter((entry) => adviseSteps(entry, content, today).length > 0)
        .map((entry) => ({ file: entry.file, day: String(written(entry, 'date')) })),
    ),
  };
}
