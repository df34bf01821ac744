import { fresh, type Headers } from './headers.ts';
import type { Machine } from './nginx.ts';
import { notFound, pattern, type Policy, under } from './policy.ts';
import { compressed, otherType, types } from './types.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
const indented = (depth: number, lines: string[]) => lines.map((line) => '\t'.repeat(depth) + line).join('\n');
const variable = (header: string) => `{open_dialogue_${header.toLowerCase().replaceAll('-', '_')}}`;

/** Sets a variable by the address: the first expression that fits counts. */
const map = (name: string, cases: [expression: string, value: string][], otherwise: string) => [
  `map {path} ${variable(name)} {`,
  ...cases.map(([expression, value]) => `\t${quoted(`~${expression}`)} ${quoted(value)}`),
  `\tdefault ${quoted(otherwise)}`,
  '}',
];
const header = (headers: Headers) => ['header {', ...Object.entries(headers).map(([name, value]) => `\t${name} ${quoted(value)}`), '}'];

/** What is said once the server has added its own headers. */
const ownHeaders = ['header {', '\t-Server', '\tVary Accept-Encoding', '\tdefer', '}'];

/** The headers of an answer, those that differ by address as variables, and the lines that set these. */
function byAddress({ base, headers, exceptions }: Policy): { headers: Headers; maps: string[] } {
  const maps: string[] = [];
  const set: Headers = {};
  for (const [name, value] of Object.entries(headers)) {
    const own = exceptions.filter((exception) => name in exception.headers).toReversed();
    set[name] = own.length > 0 ? variable(name) : value;
    if (own.length > 0)
      maps.push(
        ...map(
          name,
          own.map(({ where, headers: other }) => [pattern(under(base, where)), other[name]!]),
          value,
        ),
      );
  }
  const ofTypes = Object.entries(types).map(([ending, type]): [string, string] => [`\\.${ending.replaceAll('.', '\\.')}$`, type]);
  maps.push(...map('Content-Type', [...ofTypes, ['\\.[^/]*$', otherType]], types['html']!));
  return { headers: { ...set, 'Content-Type': variable('Content-Type') }, maps };
}

/** The configuration of Caddy: a snippet called open-dialogue, which the site's own block imports beside its name. */
export function caddyfile(policy: Policy, { folder, log }: Machine): string {
  const { base, redirects, gone } = policy;
  const at = (address: string) => under(base, address);
  const set = byAddress(policy);
  return `# Written by npm run hosting. docs/hosting.md tells how to import it.
(open-dialogue) {
	root * ${folder}/site

	# Without the query of an address, and without headers, which can repeat it: what was searched for is nobody's business.
	log {
		output file ${log}
		format filter {
			wrap json
			fields {
				request>uri regexp "\\?.*" ""
				request>headers delete
				resp_headers delete
			}
		}
	}

${indented(1, ownHeaders)}
	route {
${indented(2, [...set.maps, ...header(set.headers)])}

		# One address for each page.
		@open_dialogue_index path_regexp "^${base}(?:[a-z0-9-]+/)*index\\.html$"
		redir @open_dialogue_index {http.request.uri.path.dir} 301
${indented(2, [
  ...redirects.map(({ from, to }) => `redir ${at(from)} ${quoted(at(to))} 301`),
  ...gone.map((address) => `error ${at(address)} 410`),
])}

		@open_dialogue_hidden {
			path_regexp "/\\.|\\x00|^/_(?:headers|redirects)$|\\.(?:${compressed.join('|')})$"
			not path ${at('/.well-known/*')}
		}
		error @open_dialogue_hidden 404
		error ${at(notFound)} 404
		file_server {
			index index.html
			precompressed br gzip
		}
	}

	handle_errors {
${indented(2, ownHeaders)}
		route {
${indented(3, header({ ...policy.headers, 'Cache-Control': fresh, 'Content-Type': types['html']! }))}
			@open_dialogue_other expression {http.error.status_code} != 410
			rewrite @open_dialogue_other ${at(notFound)}
			file_server {
				index index.html
				precompressed br gzip
			}
		}
	}
}
`;
}
