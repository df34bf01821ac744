import type { Element } from 'hast';
import { defineHastPlugin } from 'satteri';

const elementsIn = (node: Element) => node.children.filter((child) => child.type === 'element');

/**
 * Turns tables of Markdown into NHS responsive tables: on a narrow screen each row becomes a block, and each cell shows the title of its
 * column. The roles are written out because browsers drop the roles of a table whose cells are blocks.
 * https://service-manual.nhs.uk/design-system/components/table
 */
export const responsiveTables = defineHastPlugin({
  name: 'responsive-tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      const parts = elementsIn(table);
      const rows = parts.flatMap(elementsIn);
      const [titles = []] = rows.map((row) => elementsIn(row).map((cell) => context.textContent(cell)));
      context.setProperty(table, 'className', ['nhsuk-table-responsive']);
      context.setProperty(table, 'role', 'table');
      for (const part of parts) context.setProperty(part, 'role', 'rowgroup');
      for (const row of rows) {
        context.setProperty(row, 'role', 'row');
        for (const [column, cell] of elementsIn(row).entries()) {
          // The first cell names its row for who moves down a column.
          context.setProperty(cell, 'role', cell.tagName === 'th' ? 'columnheader' : column === 0 ? 'rowheader' : 'cell');
          // Where a column is set to the right or the middle (--:), Satteri writes a style, which the policy of the pages refuses.
          context.setProperty(cell, 'style', null);
          if (cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
          // The title of the column, on narrow screens only. Screen readers announce it already.
          else
            context.prependChild(cell, {
              type: 'element',
              tagName: 'span',
              properties: { className: ['nhsuk-table-responsive__heading'], ariaHidden: 'true', dataPagefindIgnore: '' },
              children: [{ type: 'text', value: `${titles[column]} ` }],
            });
        }
      }
    },
  },
});
