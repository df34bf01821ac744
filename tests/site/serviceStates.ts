import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../src/schemas/service.ts';
import { expect, record, test } from './site.ts';

const service: Service = record('service');

/** The sentences of a state that the others do not have. */
const sentences = (state: Service['referrals']) => Object.values(service.says[state]);

/** Lays another state of the service into the content of a site. */
export function layService(state: Service['referrals'], content: string): void {
  const file = join(content, 'service.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^referrals: .*$/m, `referrals: "${state}"`));
}

/** A test of a site with that state. tests/site/builds.spec.ts calls this, so that builds run one after the other. */
export function testService(state: Service['referrals'], built: () => string): void {
  const read = (name: string) =>
    readFileSync(join(built(), name), 'utf8')
      .replaceAll('&#39;', "'")
      .replace(/\s+<\/p>/g, '</p>')
      .replaceAll('\r\n ', '')
      .replaceAll('\\,', ',');

  test(`when the service record says "${state}", every place that tells whether the team is open follows`, () => {
    const { home, contact, answer, note, pilot } = service.says[state];
    expect(read('index.html'), 'home').toContain(home);
    expect(read('approach/index.html'), 'guide').toContain(home);
    expect(read('contact/index.html'), 'contact').toContain(contact);
    expect(read('contact/index.html'), 'contact block').toContain(`${service.says[state].note}</p>`);
    expect(read('approach/questions/index.html'), 'questions').toContain(answer);
    expect(read('pilot/index.html'), 'timeline').toContain(pilot);
    expect(read('contact.vcf'), 'contact card').toContain(note);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read('contact/index.html')) ?? [];
    expect(data, 'structured data').toContain(note);

    const files = globSync('**/*.{html,vcf}', { cwd: built() });
    const stale = sentences('not known').filter((sentence) => !sentences(state).includes(sentence));
    const left = files.flatMap((file) => {
      const text = read(file);
      return stale.filter((sentence) => text.includes(sentence)).map((sentence) => `${file}: ${sentence}`);
    });
    expect(left).toEqual([]);
  });
}
