// TEMP until the drawings move
const files = import.meta.glob<string>('../../content/drawings/*.svg', { eager: true, query: '?raw', import: 'default' });
const all = new Map(Object.entries(files).map(([p, t]) => {
  const name = p.replace(/^.*\//, '').replace('.svg', '');
  const viewBox = /viewBox="([^"]*)"/.exec(t)![1]!; const title = /<title>([^<]*)<\/title>/.exec(t)?.[1] ?? '';
  const markup = t.replace(/^[^]*?<svg[^>]*>/, '').replace(/<title>[^<]*<\/title>/, '').replace(/<\/svg>\s*$/, '').replace(/>\s+</g, '><').trim();
  return [name, { title, viewBox, markup }];
}));
export const listDrawings = async () => all;
export async function getDrawing(name: string) { return all.get(name)!; }
