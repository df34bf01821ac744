import { defineHastPlugin } from 'satteri';

/**
 * Puts the links of content under the path of SITE_URL: authors write /help-now/ wherever the site stands.
 * @param href gives an address of this site as a link must carry it
 */
export const contentLinks = (href: (address: string) => string) =>
  defineHastPlugin({
    name: 'content-links',
    element: {
      filter: ['a'],
      visit(link, context) {
        const { href: address } = link.properties;
        if (typeof address === 'string') context.setProperty(link, 'href', href(address));
      },
    },
  });
