import type { Element, ElementContent, Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { elementsOf, isElement, textOf } from './tree.ts';

const named = (node: Element, ...names: string[]) => node.children.filter((child): child is Element => isElement(child, ...names));

/**
 * Makes tables of Markdown NHS responsive tables: on a narrow screen each row becomes a block, and each cell shows the title of its column.
 * The roles are written out because a browser forgets that it shows a table once its cells are blocks.
 * https://service-manual.nhs.uk/design-system/components/table
 */
export const responsiveTables = defineHastPlugin({
  name: 'responsive-tables',
  before(root, context) {
    for (const table of elementsOf(root as Root, 'table')) {
      const rows = named(table, 'thead', 'tbody').flatMap((part) => named(part, 'tr'));
      const titles = rows[0] ? named(rows[0], 'th').map(textOf) : [];
      context.setProperty(table, 'className', ['nhsuk-table-responsive']);
      context.setProperty(table, 'role', 'table');
      for (const part of named(table, 'thead', 'tbody')) context.setProperty(part, 'role', 'rowgroup');
      for (const row of rows) {
        context.setProperty(row, 'role', 'row');
        for (const [column, cell] of named(row, 'th', 'td').entries()) {
          context.setProperty(cell, 'role', cell.tagName === 'th' ? 'columnheader' : 'cell');
          if (cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
          else context.prependChild(cell, title(titles[column] ?? ''));
        }
      }
    }
  },
});

/** The title of its column inside a cell, seen on narrow screens alone; a screen reader announces the column itself. */
const title = (text: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['nhsuk-table-responsive__heading'], ariaHidden: 'true', dataPagefindIgnore: '' },
  children: [{ type: 'text', value: `${text} ` }],
});
