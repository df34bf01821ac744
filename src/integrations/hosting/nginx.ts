import { searchPage } from '../../lib/url.ts';
import type { Headers } from './headers.ts';
import { notFound, pattern, type Policy, under } from './policy.ts';
import { compressed, otherType, types } from './types.ts';

/** Where things stand on the machine that serves. */
export interface Machine {
  /** The folder of the release, absolute. */
  folder: string;
  /** The log file of the server, absolute. */
  log: string;
}

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
const variable = (header: string) => `$open_dialogue_${header.toLowerCase().replaceAll('-', '_')}`;
const varies = ({ exceptions }: Policy, name: string) => exceptions.some(({ headers }) => name in headers);

/** The part of the configuration that stands outside of any server: what a log line holds, and the headers that differ by address. */
export function nginxOutside(policy: Policy): string {
  const map = ([name, value]: [string, string]) => {
    const own = policy.exceptions.filter(({ headers }) => name in headers).toReversed();
    const line = (where: string, headers: Headers) => `  ${quoted(`~${pattern(under(policy.base, where))}`)} ${quoted(headers[name]!)};\n`;
    return `map $uri ${variable(name)} {
  default ${quoted(value)};
${own.map(({ where, headers }) => line(where, headers)).join('')}}
`;
  };
  return `# Written by npm run hosting. docs/hosting.md tells where to include it: outside of any server.

# The address that was asked for, without its query: what was searched for is nobody's business.
map $request_uri $open_dialogue_asked {
  "~^(?<open_dialogue_path>[^?]*)" $open_dialogue_path;
}
log_format open_dialogue '$remote_addr [$time_iso8601] $request_method "$open_dialogue_asked" $status $bytes_sent';

${Object.entries(policy.headers)
  .filter(([name]) => varies(policy, name))
  .map(map)
  .join('\n')}`;
}

/** The part of the configuration that stands inside of the server, beside where it listens and its certificate. */
export function nginxInside(policy: Policy, { folder, log }: Machine): string {
  const { base, headers, redirects, gone } = policy;
  const at = (address: string) => under(base, address);
  const exactly = (address: string, what: string) => `location = ${at(address)} { ${what} }`;
  // nginx knows a type by the last part of a name alone; an ending of two parts needs a location.
  const [long, short] = [true, false].map((dotted) => Object.entries(types).filter(([ending]) => ending.includes('.') === dotted));
  return `# Written by npm run hosting. docs/hosting.md tells where to include it: inside of the server.
root ${folder}/site;
index index.html;
autoindex off;
absolute_redirect off;
server_tokens off;
# Somebody in distress may paste a whole letter into the search.
large_client_header_buffers 4 32k;
access_log ${log} open_dialogue;
log_not_found off;

types {
${short!.map(([ending, type]) => `  ${quoted(type)} ${ending};`).join('\n')}
}
default_type ${otherType};

# The compressed copies beside the files. With nginx's module for Brotli, write brotli_static on; in the server as well.
gzip off;
gzip_static on;
gzip_vary on;

${Object.entries(headers)
  .map(([name, value]) => `add_header ${name} ${varies(policy, name) ? variable(name) : quoted(value)} always;`)
  .join('\n')}

error_page 403 =404 ${at(notFound)};
error_page 404 ${at(notFound)};
${exactly(notFound, 'internal;')}

# One address for each page.
if ($request_uri ~ ${quoted(`^${base}((?:[a-z0-9-]+/)*)index\\.html(?:\\?|$)`)}) { return 301 ${base}$1; }

location / { try_files $uri $uri/ =404; }
${long!.map(([ending, type]) => `location ~ ${quoted(`\\.${ending.replaceAll('.', '\\.')}$`)} { types { } default_type ${type}; }`).join('\n')}
location ~ ${quoted(`/\\.(?!well-known/)|^/_(?:headers|redirects)$|\\.(?:${compressed.join('|')})$`)} { return 404; }
# A message about an error holds the whole address, its query too.
location ^~ ${at(searchPage)} { error_log /dev/null; try_files $uri $uri/ =404; }
${[
  ...redirects.map(({ from, to }) => exactly(from, `return 301 ${quoted(at(to))};`)),
  ...gone.map((address) => exactly(address, `error_page 410 ${at(`${address}index.html`)}; return 410;`)),
].join('\n')}
`;
}
