import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** The address of the made-up page that shows every part an author may use. */
export const partsPage = '/parts/';

/** Lays that page into the content of a site, with a picture of 4,000 pixels beside it and a link to it in the footer. */
export async function layParts(content: string): Promise<void> {
  cpSync('tests/fixtures/parts.mdx', join(content, 'pages/parts.mdx'));
  const wide = sharp({ create: { width: 4000, height: 300, channels: 3, background: '#a9cff2' } });
  await wide.png().toFile(join(content, 'pages/wide.png'));
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('\nfooter:\n', `\nfooter:\n  - { label: Parts, to: ${partsPage} }\n`));
}
