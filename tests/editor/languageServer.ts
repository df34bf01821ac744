import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an editor shows of one file. */
interface Shown {
  /** The lines that are underlined, from 1, each with what is said of it. */
  underlined: string[];
  /** What the field is for that a line, from 1, begins with. */
  explained: (line: number) => Promise<string>;
}

/** A language server, the program behind an extension of VS Code, spoken to as VS Code does. */
export interface LanguageServer {
  /** Shows this text as that of a file. It need not be saved. */
  open: (file: string, text: string) => Promise<Shown>;
  stop: () => void;
}

interface Message {
  id?: number;
  method?: string;
  params?: { items?: { section?: string }[]; uri?: string; diagnostics?: Diagnostic[] };
  result?: { contents?: { value: string }; items?: Diagnostic[] };
}
interface Diagnostic {
  range: { start: { line: number } };
  message: string;
}

/**
 * Starts a language server on this folder.
 * @param settings those of .vscode/settings.json
 * @param options what the extension tells its server at the start
 * @param pull whether it is asked what to underline; another one says so by itself
 */
export async function startServer(
  script: string,
  settings: Record<string, unknown>,
  { options = {}, pull = false } = {},
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const opened = new Set<string>();
  const answers = new Map<number, (result: Message['result']) => void>();
  const published = new Map<string, (found: Diagnostic[]) => void>();
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let [last, rest] = [0, Buffer.alloc(0)];
  const ask = (method: string, params: object) =>
    new Promise<Message['result']>((done) => {
      answers.set(++last, done);
      send({ id: last, method, params });
    });
  /** A setting by its dotted name, or a group of settings. */
  const setting = (section = '') =>
    settings[section] ??
    Object.fromEntries(
      Object.entries(settings).flatMap(([name, value]) =>
        name.startsWith(`${section}.`) ? [[name.slice(section.length + 1), value]] : [],
      ),
    );
  const receive = ({ id, method, params, result }: Message) => {
    if (method === undefined) answers.get(id!)?.(result);
    else if (method === 'textDocument/publishDiagnostics') published.get(params!.uri!)?.(params!.diagnostics!);
    else if (id !== undefined)
      send({ id, result: method === 'workspace/configuration' ? params!.items!.map(({ section }) => setting(section)) : null });
  };
  child.stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const [head, length] = /^(?:.*\r\n)*?Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(rest.toString('latin1')) ?? [];
      const end = (head?.length ?? 0) + Number(length);
      if (head === undefined || rest.length < end) return;
      const text = rest.subarray(head.length, end).toString();
      rest = rest.subarray(end);
      receive(JSON.parse(text));
    }
  });

  const folder = { uri: pathToFileURL('.').href.replace(/\/$/, ''), name: 'site' };
  await ask('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    initializationOptions: options,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] }, diagnostic: {}, publishDiagnostics: {} },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });

  return {
    open: async (file, text) => {
      const uri = pathToFileURL(resolve(file)).href;
      const found = new Promise<Diagnostic[]>((done) => published.set(uri, done));
      const version = ++last;
      if (opened.has(uri))
        send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ text }] } });
      else send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: file.split('.').at(-1), version, text } } });
      opened.add(uri);
      const diagnostics = pull ? (await ask('textDocument/diagnostic', { textDocument: { uri } }))!.items! : await found;
      return {
        underlined: diagnostics.map(({ range, message }) => `${range.start.line + 1} ${message}`),
        explained: async (line) => {
          const hover = await ask('textDocument/hover', { textDocument: { uri }, position: { line: line - 1, character: 1 } });
          return hover?.contents?.value ?? '';
        },
      };
    },
    stop: () => child.kill(),
  };
}
