import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { judgeUrl, lookUpPublic, NotPublic } from './publicHost.ts';

/** What became of a visit. */
export type Answer = { kind: 'well' } | { kind: 'moved'; to: string } | { kind: 'dead' | 'by hand'; problem: string; offline?: true };

export interface Visiting {
  /** Hosts with their ports that may be visited although they are not public: the servers of tests. */
  allowed?: readonly string[];
  /** How long one answer may take, and how long is waited before the second try, in milliseconds. */
  patience?: number;
  pause?: number;
  /** How the program names itself to other sites, so that they know whom to ask. */
  agent?: string;
}

/** Statuses with which sites send programs away and let people in. */
const refusals = [401, 403, 407, 429, 451, 999];
const mostHops = 10;

interface Reply {
  status: number;
  location?: string;
}

/** Asks for one page, reads how it is answered, and leaves its text unread. */
function ask(method: 'HEAD' | 'GET', url: URL, { allowed = [], patience = 20_000, agent = 'link check' }: Visiting): Promise<Reply> {
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(patience);
    const request = send(url, {
      method,
      signal,
      agent: false,
      headers: { 'user-agent': agent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8', 'accept-language': 'en-GB,en' },
      ...(!allowed.includes(url.host) && { lookup: lookUpPublic }),
    });
    request.on('response', ({ statusCode = 0, headers }) => {
      done({ status: statusCode, ...(headers.location !== undefined && { location: headers.location }) });
      request.destroy();
    });
    request.on('error', (error) => fail(signal.aborted ? new Error(`no answer within ${patience / 1000} seconds`) : error));
    request.end();
  });
}

/** Some servers answer a question for the head alone wrongly, so that only a question for the whole page counts against them. */
async function askBoth(url: URL, visiting: Visiting): Promise<Reply> {
  const head = await ask('HEAD', url, visiting);
  return head.status >= 400 ? ask('GET', url, visiting) : head;
}

async function follow(start: string, visiting: Visiting): Promise<Answer> {
  let url = new URL(start);
  let moved: string | undefined;
  let lasting = true;
  for (let hop = 0; hop <= mostHops; hop++) {
    const wrong = judgeUrl(url, visiting.allowed ?? []);
    if (wrong) throw new NotPublic(hop === 0 ? wrong : `it sends on to ${url.href}, and ${wrong}`);
    const { status, location } = await askBoth(url, visiting);
    if (status >= 300 && status < 400 && location !== undefined) {
      if (!URL.canParse(location, url)) return { kind: 'dead', problem: 'it sends on to something that is no address' };
      url = new URL(location, url);
      url.hash = '';
      lasting &&= status === 301 || status === 308;
      if (lasting) moved = url.href;
      continue;
    }
    if (refusals.includes(status)) return { kind: 'by hand', problem: `it answers ${status}` };
    if (status >= 400) return { kind: 'dead', problem: `it answers ${status}` };
    return moved === undefined || moved === start ? { kind: 'well' } : { kind: 'moved', to: moved };
  }
  return { kind: 'dead', problem: 'it sends on from page to page without an end' };
}

/** What an error of the network means. */
const problems: Record<string, string> = {
  ENOTFOUND: 'there is no such site',
  EAI_AGAIN: 'the name of the site could not be looked up',
  ECONNREFUSED: 'the site takes no connection',
  ECONNRESET: 'the site broke the connection off',
  CERT_HAS_EXPIRED: 'the certificate of the site has run out',
};

function problemOf(error: unknown): Answer {
  if (error instanceof NotPublic) return { kind: 'dead', problem: `it was not visited: ${error.message}` };
  const { code, message } = error as { code?: string; message: string };
  return { kind: 'dead', problem: problems[code ?? ''] ?? code ?? message, offline: true };
}

/**
 * Visits one address, and once more after a pause if that fails. It follows redirects itself, because each of them is judged before it is
 * followed: a page of another site could send a visitor into the network of the machine that runs this.
 */
export async function visit(url: string, visiting: Visiting = {}): Promise<Answer> {
  const once = () => follow(url, visiting).catch(problemOf);
  const first = await once();
  if (first.kind !== 'dead' || /^it was not visited/.test(first.problem)) return first;
  await wait(visiting.pause ?? 3_000);
  return once();
}
