import { defineHastPlugin } from 'satteri';
import { href } from '../lib/url.ts';

/**
 * Puts links to pages of this site under the path of SITE_URL.
 * @param base that path: "/" or "/some/folder/"
 */
export const baseLinks = (base: string) =>
  defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href: address } = node.properties;
        if (typeof address === 'string') context.setProperty(node, 'href', href(address, base));
      },
    },
  });
