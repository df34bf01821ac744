import { asks, openAll, says } from './accessibility.ts';
import { kinds } from './kinds.ts';
import { lookInEveryScheme, schemeChecks } from './schemes.ts';
import { test } from './site.ts';
import { orderFaults, walk } from './walk.ts';

for (const { kind, address } of kinds) {
  test(`a page of the kind ${kind} can be used in every scheme, on a tablet and on paper`, asks(...schemeChecks), async ({ page }) => {
    await page.goto(address);
    await lookInEveryScheme(page);
  });

  test(`a page of the kind ${kind} reads in order, and a keyboard comes to all of it`, asks('keyboard', 'order'), async ({ page }) => {
    const faults: string[] = [];
    for (const [screen, viewport] of Object.entries({ phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } })) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      if (screen === 'desktop') await openAll(page);
      const walked = await walk(page);
      faults.push(...walked.faults.map((fault) => `on a ${screen}: ${fault}`));
    }
    says(page, 'keyboard', faults);
    says(page, 'order', await orderFaults(page));
  });
}
