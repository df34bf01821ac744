import type { Element, ElementContent, Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { elementsOf, isElement, textOf } from './tree.ts';

const childElements = (node: Element, ...names: string[]) => node.children.filter((child): child is Element => isElement(child, ...names));

/**
 * Turns tables of Markdown into NHS responsive tables: on a narrow screen each row becomes a block, and each cell shows the title of its
 * column. The roles are written out because browsers drop the roles of a table whose cells are blocks.
 * https://service-manual.nhs.uk/design-system/components/table
 */
export const responsiveTables = defineHastPlugin({
  name: 'responsive-tables',
  before(root, context) {
    for (const table of elementsOf(root as Root, 'table')) {
      const rows = childElements(table, 'thead', 'tbody').flatMap((part) => childElements(part, 'tr'));
      const titles = rows[0] ? childElements(rows[0], 'th').map(textOf) : [];
      context.setProperty(table, 'className', ['nhsuk-table-responsive']);
      context.setProperty(table, 'role', 'table');
      for (const part of childElements(table, 'thead', 'tbody')) context.setProperty(part, 'role', 'rowgroup');
      for (const row of rows) {
        context.setProperty(row, 'role', 'row');
        for (const [column, cell] of childElements(row, 'th', 'td').entries()) {
          context.setProperty(cell, 'role', cell.tagName === 'th' ? 'columnheader' : 'cell');
          if (cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
          else context.prependChild(cell, title(titles[column] ?? ''));
        }
      }
    }
  },
});

/** The title of the column inside a cell, shown on narrow screens only. Screen readers announce the column already. */
const title = (text: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['nhsuk-table-responsive__heading'], ariaHidden: 'true', dataPagefindIgnore: '' },
  children: [{ type: 'text', value: `${text} ` }],
});
