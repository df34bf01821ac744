import type { Page } from '@playwright/test';

/** Words that a reader cannot read: past the edge of the screen, cut by a box, or under other words. */
export const lostWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lost = new Set<string>();
    const seen: { node: Node; words: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim().slice(0, 40) ?? '';
      const parent = node.parentElement!;
      const boxes: Element[] = [];
      for (let box: Element | null = parent; box; box = box.parentElement) boxes.push(box);
      // What is for ears alone, or waits for the focus, is out of sight by choice.
      const apart = parent.closest('.nhsuk-skip-link, title, desc') || boxes.some((box) => getComputedStyle(box).clipPath !== 'none');
      if (!words || apart || !parent.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) lost.add(`past the edge: ${words}`);
        for (const around of boxes.slice(0, -2)) {
          const { overflowX, overflowY } = getComputedStyle(around);
          const edge = around.getBoundingClientRect();
          const wide = overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1);
          const high = /hidden|clip/.test(overflowY) && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1);
          if (!(around instanceof SVGElement) && (wide || high)) lost.add(`cut: ${words}`);
        }
        seen.push({ node, words, box });
      }
    }
    for (const field of document.querySelectorAll('input, select, button'))
      if (field.checkVisibility()) seen.push({ node: field, words: `a ${field.localName}`, box: field.getBoundingClientRect() });
    // The box of a line is higher than its letters: only the middle of it counts.
    const middle = (box: DOMRect) => ({ top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 });
    seen.sort((one, other) => one.box.top - other.box.top);
    for (const [index, one] of seen.entries())
      for (const other of seen.slice(index + 1)) {
        if (other.box.top > one.box.bottom) break;
        const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const y = Math.min(middle(one.box).bottom, middle(other.box).bottom) - Math.max(middle(one.box).top, middle(other.box).top);
        if (x > 1 && y > 1 && !one.node.contains(other.node) && !other.node.contains(one.node))
          lost.add(`on each other: ${one.words} / ${other.words}`);
      }
    return [...lost];
  });
