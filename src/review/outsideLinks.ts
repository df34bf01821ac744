import { parseArgs } from 'node:util';
import { type Content, entriesOf, readContent } from '../rules/content.ts';
import { readInputs } from '../schemas/inputs.ts';
import { outsideLinksIn } from './outsideLinksFound.ts';
import { recordOf, reportLinks, visitAll } from './outsideLinksReport.ts';

/** What the command is asked for: --json for one JSON object and nothing else. */
function readOptions() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new Error(`It takes --json alone, and was given: ${process.argv.slice(2).join(' ')}`);
  }
}

/** The name under which other sites see the visit, with where to ask about it. */
function agentOf(content: Content): string {
  const { data } = entriesOf(content, 'site')[0] ?? {};
  return `open-dialogue-kent link check (once a week${data?.repository ? `; +${new URL(data.repository).href}` : ''})`;
}

// The command of `npm run outside-links`: visits every address of another site, and ends with 1 if one is dead. It asks with the plain
// client of Node: linkinator, which the tests have for our own pages, cannot be kept from following a link into a private network.
try {
  const { json } = readOptions();
  const { buildDate: today, contentDir } = readInputs();
  const content = readContent(contentDir);
  const record = recordOf(await visitAll(outsideLinksIn(content, today), { agent: agentOf(content) }));
  console.log(json ? JSON.stringify(record) : reportLinks(record));
  process.exitCode = record.dead.length > 0 ? 1 : 0;
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The links could not be visited. ${sentence}`);
  process.exitCode = 1;
}
