import type { AstroIntegration } from 'astro';

/**
 * Hands each page to the build as soon as Astro has drawn it, in the order of the addresses, so that two builds do the same.
 * @param base the path of the site: "/" or /sub/
 * @param finish takes a page and its address from the root of the site, and returns what is to be written
 */
export function eachPage(base: string, finish: (html: string, address: string) => string): AstroIntegration {
  return {
    name: 'each-page',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((given) => ({
          ...given,
          getStaticPaths: async () => (await given.getStaticPaths()).toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1)),
          render: async (request, options) => {
            const rendered = await given.render(request, options);
            const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
            if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
            const address = `/${new URL(request.url).pathname.slice(base.length)}`;
            return { ...rest, response: new Response(finish(await response.text(), address), response) };
          },
        })),
    },
  };
}
