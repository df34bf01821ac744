import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import dns from 'node:dns';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { outsideLinksIn } from '../../src/review/outsideLinksFound.ts';
import { recordOf, reportLinks, visitAll } from '../../src/review/outsideLinksReport.ts';
import { visit, type Visiting } from '../../src/review/outsideLinksVisit.ts';
import { isPublic, lookUpPublic } from '../../src/review/publicHost.ts';
import { readContent } from '../../src/reader/content.ts';

interface Site {
  host: string;
  /** What was asked of the server: HEAD /a */
  asked: string[];
  /** What this server may be visited with. */
  visiting: Visiting;
}

/** A site on this machine, gone after the test. */
async function serve(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse, times: number) => void): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const question = `${request.method} ${request.url}`;
    asked.push(question);
    answer(request, response, asked.filter((each) => each === question).length);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, asked, visiting: { allowed: [host], pause: 1, patience: 10_000 } };
}

/** Answers with a status, and where it sends on to. */
const say = (response: ServerResponse, status: number, location?: string) =>
  response.writeHead(status, location === undefined ? {} : { location }).end('words');

test('what answers well is well, and only its head is asked for', async (t) => {
  const { host, asked, visiting } = await serve(t, (_, response) => say(response, 200));
  deepEqual(await visit(`http://${host}/a`, visiting), { kind: 'well' });
  deepEqual(asked, ['HEAD /a']);
});

test('a server that refuses to tell the head alone is asked for the page', async (t) => {
  for (const status of [403, 404, 405, 501]) {
    const { host, asked, visiting } = await serve(t, ({ method }, response) => say(response, method === 'HEAD' ? status : 200));
    deepEqual(await visit(`http://${host}/`, visiting), { kind: 'well' });
    deepEqual(asked, ['HEAD /', 'GET /']);
  }
});

test('what answers badly twice is dead', async (t) => {
  for (const status of [404, 410, 500]) {
    const { host, asked, visiting } = await serve(t, (_, response) => say(response, status));
    deepEqual(await visit(`http://${host}/`, visiting), { kind: 'dead', problem: `it answers ${status}` });
    equal(asked.length, 4);
  }
});

test('what answers at the second try is well', async (t) => {
  const slow = await serve(t, (_, response, times) => void (times > 1 && say(response, 200)));
  deepEqual(await visit(`http://${slow.host}/`, { ...slow.visiting, patience: 500 }), { kind: 'well' });
  const broken = await serve(t, ({ socket }, response, times) => void (times > 1 ? say(response, 200) : socket.destroy()));
  deepEqual(await visit(`http://${broken.host}/`, broken.visiting), { kind: 'well' });
});

test('no answer, and no server, is dead', async (t) => {
  const { host, visiting } = await serve(t, () => {});
  const silent = await visit(`http://${host}/`, { ...visiting, patience: 200 });
  deepEqual(silent, { kind: 'dead', problem: 'no answer within 0.2 seconds', offline: true });
  const nobody = await visit('http://127.0.0.1:9/', { allowed: ['127.0.0.1:9'], pause: 1 });
  deepEqual(nobody, { kind: 'dead', problem: 'the site takes no connection', offline: true });
});

test('a site that sends programs away is to be opened by hand', async (t) => {
  for (const status of [401, 403, 429, 999]) {
    const { host, asked, visiting } = await serve(t, (_, response) => say(response, status));
    deepEqual(await visit(`http://${host}/`, visiting), { kind: 'by hand', problem: `it answers ${status}` });
    equal(asked.length, 2);
  }
});

test('a page that moved for good tells where to; one that is elsewhere for now is well', async (t) => {
  const { host, visiting } = await serve(t, ({ url }, response) => {
    const [, status, next] = /^\/(\d+)(\/.*)/.exec(url ?? '') ?? [];
    say(response, Number(status ?? 200), next);
  });
  const at = (path: string) => visit(`http://${host}${path}`, visiting);
  deepEqual(await at('/301/new'), { kind: 'moved', to: `http://${host}/new` });
  deepEqual(await at('/308/301/new'), { kind: 'moved', to: `http://${host}/new` });
  deepEqual(await at('/301/302/new'), { kind: 'moved', to: `http://${host}/302/new` });
  deepEqual(await at('/302/new'), { kind: 'well' });
  deepEqual(await at('/301/404/'), { kind: 'dead', problem: 'it answers 404' });
});

test('a redirect without an end is dead', async (t) => {
  const { host, visiting } = await serve(t, (_, response) => say(response, 302, '/again'));
  deepEqual(await visit(`http://${host}/`, visiting), { kind: 'dead', problem: 'it sends on from page to page without an end' });
});

const closed = [
  'http://localhost:PORT/',
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.0.0.1/',
  'http://127.1/',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://localhost./',
  'http://intranet/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://93.184.216.34:22/',
  'http://user:word@www.example.org/',
  'ftp://www.example.org/',
  'file:///etc/hosts',
  'javascript:alert(1)',
  'data:text/html,x',
];

test('this machine, private networks, other ports and anything but http are not visited, nor followed to', async (t) => {
  const inside = await serve(t, (_, response) => say(response, 200));
  const port = inside.host.split(':')[1]!;
  const addresses = closed.map((address) => address.replace('PORT', port));
  const outside = await serve(t, ({ url }, response) => say(response, 302, addresses[Number(url?.slice(1))]));
  for (const [i, address] of addresses.entries()) {
    for (const from of [address, `http://${outside.host}/${i}`]) {
      const answer = await visit(from, outside.visiting);
      equal(answer.kind, 'dead', address);
      match('problem' in answer ? answer.problem : '', /^it was not visited: /, address);
    }
  }
  deepEqual(inside.asked, []);
  equal(outside.asked.length, addresses.length);
});

test('a name that stands for this machine, among others too, is not connected to', async (t) => {
  t.mock.method(dns, 'lookup', (_name: string, _options: object, done: (error: null, found: dns.LookupAddress[]) => void) =>
    done(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]),
  );
  syncBuiltinESMExports();
  const answer = await visit('http://www.rebound.example/', { pause: 1 });
  deepEqual(answer, { kind: 'dead', problem: 'it was not visited: it is a name of this computer or of a private network' });
  t.mock.restoreAll();
  syncBuiltinESMExports();
  const looked = await new Promise<Error | null>((done) => lookUpPublic('localhost', {}, (error) => done(error)));
  match(looked?.message ?? '', /of this computer or of a private network/);
});

test('public addresses are told from others', () => {
  for (const address of ['8.8.8.8', '93.184.216.34', '172.32.0.1', '2a00:1450:4009:81f::200e']) equal(isPublic(address), true, address);
  for (const address of ['172.31.255.255', '224.0.0.1', '255.255.255.255', '2001:db8::1', '2002:7f00:1::', 'fe80::1', '::', 'x'])
    equal(isPublic(address), false, address);
});

test('at most four sites are visited at once, each for one page after the other, and every page once', async (t) => {
  let [now, most] = [0, 0];
  const busy = new Map<string, number>();
  const sites = await Promise.all(
    Array.from({ length: 7 }, () =>
      serve(t, ({ headers: { host = '' } }, response) => {
        most = Math.max(most, ++now);
        busy.set(host, (busy.get(host) ?? 0) + 1);
        equal(busy.get(host), 1);
        setTimeout(() => {
          now--;
          busy.set(host, 0);
          say(response, 200);
        }, 15);
      }),
    ),
  );
  const links = sites.flatMap(({ host }) => ['a', 'b'].map((page) => ({ url: `http://${host}/${page}`, places: [] })));
  const visited = await visitAll(links, { allowed: sites.map(({ host }) => host) });
  equal(most, 4);
  deepEqual(
    sites.map(({ asked }) => asked),
    Array(7).fill(['HEAD /a', 'HEAD /b']),
  );
  deepEqual(
    visited,
    links.map((link) => ({ ...link, answer: { kind: 'well' } })),
  );
});

/** The good content of the corpus, with files added; gone after the test. */
function project(t: TestContext, added: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'links-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync('tests/corpus/good', join(root, 'content'), { recursive: true });
  for (const [path, text] of Object.entries(added)) writeFileSync(join(root, 'content', path), text);
  return root;
}

const found = (root: string) =>
  outsideLinksIn(readContent('content', root), '2026-06-01').map(
    ({ url, places }) => `${url} ${places.map(({ file, line }) => `${file.slice('content/'.length)}:${line}`).join(' ')}`,
  );

test('every outside address of a body and of a field is found once, with each place that holds it', (t) => {
  const root = project(t, {
    'pages/links.mdx': `---
title: A
description: See https://one.example/in-words, or (https://two.example/).
---

[a](https://three.example/x#part) [b](/pilot/) [c][d] https://four.example/bare

[d]: https://five.example/

- [a](HTTPS://Three.example/x)
`,
  });
  const links = found(root);
  for (const link of [
    'https://one.example/in-words pages/links.mdx:3',
    'https://two.example/ pages/links.mdx:3',
    'https://three.example/x pages/links.mdx:6 pages/links.mdx:10',
    'https://four.example/bare pages/links.mdx:6',
    'https://five.example/ pages/links.mdx:8',
    'https://www.example.org/contact contact.yaml:7',
    'https://www.example.org/piece press/a-piece.mdx:5',
    'https://www.example.org/news counts/trained.yaml:6',
    'https://doi.org/10.1000/made-up.2024.1 studies/made-up-study.yaml:6',
    'https://doi.org/10.1186/s12888-022-03731-7 pages/pilot.mdx:20',
  ])
    ok(links.includes(link), `${link} is in\n${links.join('\n')}`);
  equal(
    links.some((link) => !/^https?:/.test(link)),
    false,
  );
});

test('the addresses in a story that the public may not read are not told', (t) => {
  const story = (draft: boolean) => `---
title: Other words
description: A story.
checked: 2026-05-01
due: 2027-05-01
teller: { name: A chosen name, relation: carer }
toldOn: 2026-04-01
consent:
  { reference: ODS-2026-002, publish: true, quote: false, identifiable: false, others: none, given: 2026-04-02, review: 2027-04-02, status: given }
draft: ${draft}
---

[a](https://story.example/)
`;
  const has = (text: string) => found(project(t, { 'stories/other-words.mdx': text })).some((link) => link.includes('story.example'));
  equal(has(story(false)), true);
  equal(has(story(true)), false);
});

const places = [{ file: 'content/a.mdx', line: 3 }];
const record = recordOf([
  { url: 'https://a.example/', places, answer: { kind: 'well' } },
  {
    url: 'https://b.example/',
    places: [...places, { file: 'content/b.mdx', line: 9 }],
    answer: { kind: 'dead', problem: 'it answers 404' },
  },
  { url: 'https://c.example/', places, answer: { kind: 'by hand', problem: 'it answers 403' } },
  { url: 'https://d.example/', places, answer: { kind: 'moved', to: 'https://e.example/' } },
]);

test('the report has a group for the dead, those to open by hand and those that moved, each with its places', () => {
  equal(
    reportLinks(record).replace(/\n\n[^#-].*/g, ''),
    [
      '# Links to other sites',
      '## Dead\n\n- <https://b.example/>: it answers 404. In `content/a.mdx:3`, `content/b.mdx:9`',
      '## Could not be checked by a program: open by hand\n\n- <https://c.example/>: it answers 403. In `content/a.mdx:3`',
      '## Moved for good\n\n- <https://d.example/> is now <https://e.example/>. In `content/a.mdx:3`',
    ].join('\n\n'),
  );
  match(reportLinks(record), /^4 addresses visited, 1 dead\.$/m);
  doesNotMatch(reportLinks(record), /a\.example/);
  deepEqual(Object.keys(record), ['dead', 'byHand', 'moved', 'visited', 'offline']);
});

test('where no site at all answers, the computer is offline and no link is called dead', () => {
  const report = reportLinks(recordOf([{ url: 'https://a.example/', places, answer: { kind: 'dead', problem: 'x', offline: true } }]));
  match(report, /No site could be reached/);
  doesNotMatch(report, /a\.example/);
});

test('the command ends with 1 for a dead link, and visits nothing on this machine', async (t) => {
  const { host, asked } = await serve(t, (_, response) => say(response, 200));
  const root = mkdtempSync(join(tmpdir(), 'links-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const run = (...args: string[]) => {
    const { CONTENT_DIR: _, ...env } = process.env;
    return spawnSync(process.execPath, [resolve('src/review/outsideLinks.ts'), ...args], { cwd: root, encoding: 'utf8', env });
  };
  const none = run();
  deepEqual([none.status, none.stdout], [1, '']);
  match(none.stderr, /^The links could not be visited\. There is no folder content/);

  cpSync('tests/corpus/good/pages/contact.mdx', join(root, 'content/pages/contact.mdx'));
  equal(run().status, 0);
  writeFileSync(join(root, 'content/pages/a.mdx'), `---\ntitle: A\n---\n\n[a](http://${host}/)\n`);
  const dead = run('--json');
  equal(dead.status, 1);
  deepEqual(
    JSON.parse(dead.stdout).dead.map(({ url }: { url: string }) => url),
    [`http://${host}/`],
  );
  deepEqual(asked, []);
});
