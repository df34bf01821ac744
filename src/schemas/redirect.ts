import { z } from 'astro/zod';

const oldAddress = /^\/(?:[a-z0-9][a-z0-9._-]*\/)*(?:[a-z0-9][a-z0-9_-]*\.[a-z0-9.]+|[a-z0-9][a-z0-9._-]*\/)$/i;
const newAddress = /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z0-9.-]+|#[a-z0-9-]+)?$/;

/** Addresses that moved. Hosts that can redirect send readers of an old address to the new one. */
export const redirectsSchema = z.strictObject({
  moved: z
    .array(
      z.strictObject({
        from: z
          .string()
          .regex(oldAddress, 'is not an old address of this site; a right one looks like /old-page/ or /old/file.html')
          .describe('The old address, from the root of the site.'),
        to: z
          .string()
          .regex(newAddress, 'is not an address of this site; a right one looks like /new-page/ or /new-page/#part')
          .describe('Where it is now.'),
      }),
    )
    .describe('One entry for each address that moved. Never take one away: people keep old links for years.'),
});
export type Redirect = z.infer<typeof redirectsSchema>['moved'][number];
