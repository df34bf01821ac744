import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

const isElement = (node: { type: string }): node is Element => node.type === 'element';
const named = (node: Element, ...names: string[]) => node.children.filter(isElement).filter(({ tagName }) => names.includes(tagName));

/**
 * Makes the tables of Markdown NHS responsive tables: on a narrow screen each row becomes a block, and each cell says which
 * column it is of. The roles are written out because a browser forgets that it shows a table once its cells are blocks.
 * https://service-manual.nhs.uk/design-system/components/table
 */
export const responsiveTables = defineHastPlugin({
  name: 'responsive-tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      const [head] = named(table as Element, 'thead');
      const titles = head ? named(head, 'tr').flatMap((row) => named(row, 'th').map((cell) => context.textContent(cell))) : [];
      const section = (part: Element): Element => ({
        ...part,
        properties: { ...part.properties, role: 'rowgroup' },
        children: named(part, 'tr').map((row) => ({ ...row, properties: { role: 'row' }, children: named(row, 'th', 'td').map(cell) })),
      });
      const cell = (each: Element, column: number): Element => {
        if (each.tagName === 'th') return { ...each, properties: { role: 'columnheader', scope: 'col' } };
        return { ...each, properties: { role: 'cell' }, children: [title(titles[column] ?? ''), ...each.children] };
      };
      return {
        ...(table as Element),
        properties: { className: ['nhsuk-table-responsive'], role: 'table' },
        children: named(table as Element, 'thead', 'tbody').map(section),
      };
    },
  },
});

/** The title of its column inside a cell, seen on narrow screens alone; whoever listens hears the column itself. */
const title = (text: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['nhsuk-table-responsive__heading'], ariaHidden: 'true', dataPagefindIgnore: '' },
  children: [{ type: 'text', value: `${text} ` }],
});
