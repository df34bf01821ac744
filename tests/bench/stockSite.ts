import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const project: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'stock-site', private: true, type: 'module' }),
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), description: z.string() });
export const collections = { pages: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }), schema }) };
`,
  'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('pages')).map((page) => ({ params: { slug: page.id === 'index' ? undefined : page.id }, props: { page } }));
}
const { page } = Astro.props;
const { Content } = await render(page);
---
<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{page.data.title}</title>
    <meta name="description" content={page.data.description} />
  </head>
  <body>
    <nav><a href="/">Home</a></nav>
    <main>
      <h1>{page.data.title}</h1>
      <Content />
    </main>
  </body>
</html>
`,
};

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) =>
    name ? (signs[name] ?? all) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)),
  );
/** Signs that Markdown or MDX would read as marks. */
const escape = (text: string) => text.replace(/[\\`*_{}[\]<>#|~!&+-]/g, '\\$&');

const block =
  /^(?:p|div|section|article|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|h[1-6]|details|summary|figure|figcaption|nav|blockquote|main)$/;

/** The words of a part of a page as Markdown: its headings, paragraphs, items and links. The cells of a table become items. */
export function markdownOf(html: string): string {
  let markdown = '';
  const ends: string[] = [];
  for (const [token, , close, name, attributes] of html
    .replace(/<(svg|script|style|select)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .matchAll(/(<(\/?)([a-z][a-z0-9-]*)([^>]*)>)|[^<]+/gi)) {
    if (!name) markdown += escape(decode(token)).replace(/\s+/g, ' ');
    else if (name === 'a' && close) markdown += ends.pop() ?? '';
    else if (name === 'a') {
      const [, href = ''] = /\bhref="([^"]*)"/.exec(attributes ?? '') ?? [];
      markdown += '[';
      ends.push(`](<${decode(href)}>)`);
    } else if (/^h[1-6]$/.test(name) && !close) markdown += `\n\n${'#'.repeat(Number(name[1]))} `;
    else if (/^(?:li|td|th)$/.test(name) && !close) markdown += '\n\n- ';
    else if (block.test(name)) markdown += '\n\n';
  }
  const lines = markdown.split('\n').map((line) => line.trim());
  return `${lines.filter((line) => line !== '' && !/^(?:-|#+)$/.test(line)).join('\n\n')}\n`;
}

/**
 * Makes a plain Astro project of the same pages: the words of their main parts as MDX, one layout, no rules and no components.
 * @param site the folder of a built site
 * @param folder a new folder
 * @returns how many pages it has
 */
export function writeStockSite(site: string, folder: string): number {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(project)) write(file, text);
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');

  const pages = globSync('**/*.html', { cwd: site });
  for (const file of pages) {
    const html = readFileSync(join(site, file), 'utf8');
    const [, title = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
    const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
    const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    const fields = { title: decode(title.replace(/<[^>]*>/g, '')), description: decode(description) };
    const name = file.replaceAll('\\', '/').replace(/\/?index\.html$|\.html$/, '') || 'index';
    // JSON is YAML too.
    write(`content/${name}.mdx`, `---\n${JSON.stringify(fields)}\n---\n\n${markdownOf(main.replace(/<h1[\s\S]*?<\/h1>/, ''))}`);
  }
  return pages.length;
}
