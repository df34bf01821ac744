import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyKind } from '../site/kinds.ts';
import { run } from './buildRun.ts';

/** A made-up story, because the site may have none. */
const story = `---
title: A made-up story
description: Made-up words, in place of a story that somebody tells.
checked: 2026-05-01
due: 2099-05-01
teller: { name: Nobody, relation: carer }
toldOn: 2026-04-01
mentions: [hospital]
consent:
  { reference: ODS-2026-001, publish: true, quote: true, identifiable: false, others: none, given: 2026-04-02, review: 2099-04-02, status: given }
draft: false
---

These words are made up.

## A heading

They stand in place of a story.
`;

/**
 * Builds content/ with a made-up story, so that there is a page of every kind.
 * @param live builds it as it will be once the trust has approved it
 * @returns the folder of the site
 */
export async function buildWithStory(folder: string, live = false): Promise<string> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  cpSync('content', content, { recursive: true });
  if (live) {
    const record = join(content, 'site.yaml');
    const text = readFileSync(record, 'utf8').replace(/^publication: draft$/m, 'publication: live');
    if (!/^publication: live$/m.test(text)) throw new Error('content/site.yaml does not say whether the site is live.');
    writeFileSync(record, text);
  }
  writeFileSync(join(content, `${storyKind.address.replace(/\/$/, '').slice(1)}.mdx`), story);
  await run(['src/build/start.mjs', '--out', site], { env: { CONTENT_DIR: content } });
  return site;
}
