import { mimeTypes, otherType } from '../../lib/mimeTypes.ts';
import { searchPage } from '../../lib/url.ts';
import { type BuiltSite, commonHeaders, fullRedirects, notFound, varyingHeaders, withBase } from './policy.ts';

/** Where docs/hosting.md puts the built site and its log. */
const root = '/srv/open-dialogue/dist';
const log = '/var/log/nginx/open-dialogue.log';

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const variable = (header: string) => `$open_dialogue_${header.toLowerCase().replaceAll('-', '_')}`;

/** The configuration that stands outside of any server: the format of the log, and the headers that differ by address. */
export function nginxOutside(site: BuiltSite): string {
  const maps = varyingHeaders(site).map(
    ({ name, usual, match, other }) => `map $uri ${variable(name)} {
  default ${quoted(usual)};
  ${quoted(`~^${escaped(site.url.pathname)}${match}`)} ${quoted(other)};
}
`,
  );
  return `# Written by npm run build. docs/hosting.md says where to include it: outside of any server.

# The address without its query: what somebody searched for is nobody's business.
map $request_uri $open_dialogue_path {
  "~^(?<open_dialogue_before_query>[^?]*)" $open_dialogue_before_query;
}
log_format open_dialogue '$remote_addr [$time_iso8601] $request_method "$open_dialogue_path" $status $bytes_sent';

${maps.join('\n')}`;
}

/** The configuration that stands inside of the server, beside where it listens and its certificate. */
export function nginxInside(site: BuiltSite): string {
  const at = (address: string) => withBase(site, address);
  const base = escaped(site.url.pathname);
  const exactly = (path: string, what: string) => `location = ${quoted(path)} { ${what} }`;
  // nginx knows a type by the last part of a name only; an ending of two parts needs a location.
  const { long = [], short = [] } = Object.groupBy(Object.entries(mimeTypes), ([ending]) => (ending.includes('.') ? 'long' : 'short'));
  return `# Written by npm run build. docs/hosting.md says where to include it: inside of the server.
root ${root};
index index.html;
autoindex off;
absolute_redirect off;
server_tokens off;
# Somebody in distress may paste a whole letter into the search.
large_client_header_buffers 4 32k;
access_log ${log} open_dialogue;
log_not_found off;

types {
${short.map(([ending, type]) => `  ${quoted(type)} ${ending};`).join('\n')}
}
default_type ${otherType};

# The compressed copies beside the files. With nginx's module for Brotli, write brotli_static on; in the server as well.
gzip off;
gzip_static on;
gzip_vary on;

${Object.entries(commonHeaders(site.url))
  .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
${varyingHeaders(site)
  .map(({ name }) => `add_header ${name} ${variable(name)} always;`)
  .join('\n')}

error_page 403 =404 ${at(notFound)};
error_page 404 ${at(notFound)};
${exactly(at(notFound), 'internal;')}

# One address for each page.
if ($request_uri ~ ${quoted(`^(${base}(?:[a-z0-9-]+/)*)index\\.html(?:\\?|$)`)}) { return 301 $1; }

location / { try_files $uri $uri/ =404; }
# Hidden files, what only other hosts read, and the compressed copies.
location ~ ${quoted(`/\\.(?!well-known/)|^${base}_(?:headers|redirects)$|\\.(?:br|gz)$`)} { return 404; }
${long.map(([ending, type]) => `location ~ ${quoted(`\\.${escaped(ending)}$`)} { types { } default_type ${type}; }`).join('\n')}
# A message about an error would repeat the whole address, with its query.
location ~ ${quoted(`^${escaped(at(searchPage))}`)} { error_log /dev/null; try_files $uri $uri/ =404; }
# Not the module for indexes: it writes such a message about each folder that has none.
location ~ /$ { try_files "\${uri}index.html" =404; }
${[
  ...fullRedirects(site).map(({ from, to }) => exactly(from, `return 301 ${quoted(to)};`)),
  ...site.gone.map((address) => exactly(at(address), `error_page 410 ${at(address)}index.html; return 410;`)),
].join('\n')}
`;
}
