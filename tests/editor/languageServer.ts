import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection } from 'vscode-jsonrpc/node';

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
  const server = createMessageConnection(child.stdout, child.stdin);
  const published = new Map<string, (found: Diagnostic[]) => void>();
  /** A setting by its dotted name, or a group of settings. */
  const setting = (section = '') =>
    settings[section] ??
    Object.fromEntries(
      Object.entries(settings).flatMap(([name, value]) =>
        name.startsWith(`${section}.`) ? [[name.slice(section.length + 1), value]] : [],
      ),
    );
  server.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => setting(section)),
  );
  server.onRequest(() => null);
  server.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) =>
    published.get(uri)?.(diagnostics),
  );
  server.listen();

  const folder = { uri: pathToFileURL('.').href.replace(/\/$/, ''), name: 'site' };
  await server.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    initializationOptions: options,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] }, diagnostic: {}, publishDiagnostics: {} },
    },
  });
  await server.sendNotification('initialized', {});
  await server.sendNotification('workspace/didChangeConfiguration', { settings: {} });

  let version = 0;
  return {
    open: async (file, text) => {
      const textDocument = { uri: pathToFileURL(resolve(file)).href, languageId: file.split('.').at(-1), version: ++version, text };
      const method = published.has(textDocument.uri) ? 'textDocument/didChange' : 'textDocument/didOpen';
      const found = new Promise<Diagnostic[]>((done) => published.set(textDocument.uri, done));
      await server.sendNotification(method, { textDocument, contentChanges: [{ text }] });
      const diagnostics = pull
        ? (await server.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items
        : await found;
      return {
        underlined: diagnostics.map(({ range, message }) => `${range.start.line + 1} ${message}`),
        explained: async (line) => {
          const hover = await server.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
            textDocument,
            position: { line: line - 1, character: 1 },
          });
          return hover?.contents.value ?? '';
        },
      };
    },
    stop: () => child.kill(),
  };
}
