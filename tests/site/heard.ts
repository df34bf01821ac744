import type { Page } from '@playwright/test';

/** What is wrong with a page as a screen reader is given it: text that is only drawn, rows without a name, controls without a name. */
export async function badToHear(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const below = ({ childIds = [] }: Node): Node[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      return child ? [...(child.ignored ? [] : [child]), ...below(child)] : [];
    });
  const words = (all: Node[]) => all.flatMap(({ role, name }) => (role?.value === 'StaticText' ? [name?.value] : [])).join(' ');
  return nodes
    .filter(({ ignored }) => !ignored)
    .flatMap((node) => {
      const [role, name, inside] = [node.role?.value, node.name?.value, below(node)];
      const roles = inside.map((each) => each.role?.value);
      if (/^(image|SvgRoot)$/.test(role) && words(inside)) return [`read out under a picture: ${words(inside)}`];
      if (role === 'row' && roles.includes('cell') && !roles.includes('rowheader')) return [`a row without a name: ${words(inside)}`];
      if (/^(link|button|DisclosureTriangle|searchbox|textbox|combobox)$/.test(role) && !name) return [`a ${role} without a name`];
      return [];
    });
}
