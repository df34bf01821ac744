import type { Element, Root } from 'hast';
import { element, elementsOf, isElement, textOf } from './tree.ts';

const named = (node: Element, ...names: string[]) => node.children.filter((child): child is Element => isElement(child, ...names));

/**
 * Makes the tables of Markdown NHS responsive tables: on a narrow screen each row becomes a block, and each cell says which
 * column it is of. The roles are written out because a browser forgets that it shows a table once its cells are blocks.
 * https://service-manual.nhs.uk/design-system/components/table
 */
export function makeTablesResponsive(page: Root): void {
  for (const table of [...elementsOf(page)].filter((each) => isElement(each, 'table'))) {
    const [head] = named(table, 'thead');
    const titles = head ? named(head, 'tr').flatMap((row) => named(row, 'th').map(textOf)) : [];
    const cell = (each: Element, column: number): Element => {
      if (each.tagName === 'th') return element('th', { role: 'columnheader', scope: 'col' }, ...each.children);
      return element('td', { role: 'cell' }, title(titles[column] ?? ''), ...each.children);
    };
    const section = (part: Element): Element =>
      element(
        part.tagName,
        { role: 'rowgroup' },
        ...named(part, 'tr').map((row) => element('tr', { role: 'row' }, ...named(row, 'th', 'td').map(cell))),
      );
    table.properties = { className: ['nhsuk-table-responsive'], role: 'table' };
    table.children = named(table, 'thead', 'tbody').map(section);
  }
}

/** The title of its column inside a cell, seen on narrow screens alone; whoever listens hears the column itself. */
const title = (text: string): Element =>
  element('span', { className: ['nhsuk-table-responsive__heading'], ariaHidden: 'true', dataPagefindIgnore: '' }, `${text} `);
