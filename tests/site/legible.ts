import type { Page } from '@playwright/test';

/** Words that a reader cannot read: past the edge of the screen, cut by a box, or under other words. */
export const lostWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lost: string[] = [];
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
        if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) lost.push(`past the edge: ${words}`);
        for (const around of boxes.slice(0, -2)) {
          const { overflowX, overflowY } = getComputedStyle(around);
          const edge = around.getBoundingClientRect();
          const wide = overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1);
          const high = /hidden|clip/.test(overflowY) && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1);
          if (!(around instanceof SVGElement) && (wide || high)) lost.push(`cut: ${words}`);
        }
        seen.push({ node, words, box });
      }
    }
    for (const field of document.querySelectorAll('input, select, button'))
      if (field.checkVisibility()) seen.push({ node: field, words: `a ${field.localName}`, box: field.getBoundingClientRect() });
    // The box of a line is higher than its letters: only the middle of it counts.
    const middle = (box: DOMRect) => ({ top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 });
    seen.sort((one, other) => one.box.top - other.box.top);
    seen.forEach((one, index) => {
      for (const other of seen.slice(index + 1)) {
        if (other.box.top > one.box.bottom) break;
        const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const y = Math.min(middle(one.box).bottom, middle(other.box).bottom) - Math.max(middle(one.box).top, middle(other.box).top);
        if (x > 1 && y > 1 && !one.node.contains(other.node) && !other.node.contains(one.node))
          lost.push(`on each other: ${one.words} / ${other.words}`);
      }
    });
    return [...new Set(lost)];
  });

/** Links and controls, other than those inside a sentence, with less than 24 pixels to hit. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = 'a[href], button, summary, input, select';
    const inline = (element: Element) => getComputedStyle(element).display.startsWith('inline');
    const blockOf = (element: Element | null): Element | null => (element && inline(element) ? blockOf(element.parentElement) : element);
    const inSentence = (target: Element) => {
      const block = blockOf(target);
      if (!block || block === target) return false;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (/\w/.test(node.textContent ?? '') && !node.parentElement?.closest(targets) && blockOf(node.parentElement) === block)
          return true;
      return false;
    };
    return [...document.querySelectorAll(targets)]
      .filter(
        (target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.nhsuk-skip-link') && !inSentence(target),
      )
      .flatMap((target) => {
        const { width, height: drawn } = target.getBoundingClientRect();
        const { display, fontSize, paddingTop, paddingBottom } = getComputedStyle(target);
        // A link inside a line is as high as its font says, and the fonts of phones say less than the one of this browser.
        const lowest = 1.15 * parseFloat(fontSize) + parseFloat(paddingTop) + parseFloat(paddingBottom);
        const height = display === 'inline' && !target.children.length ? Math.min(drawn, lowest) : drawn;
        const name = target.textContent?.trim().replace(/\s+/g, ' ') || target.outerHTML.slice(0, 60);
        return width < 24 || height < 24 ? [`${name}: ${width.toFixed(1)} by ${height.toFixed(1)}`] : [];
      });
  });

/** How many characters stand in each line of running text that the next word did not fit into. */
export const lineLengths = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const size = getComputedStyle(document.body).fontSize;
    const range = document.createRange();
    const paragraphs = [...document.querySelectorAll('main p:not(:has(br)):not(table p, figure p)')];
    return paragraphs
      .filter((each) => getComputedStyle(each).fontSize === size && each.checkVisibility())
      .flatMap((paragraph) => {
        const lines: { y: number; words: number; letters: number }[] = [];
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const box = range.getBoundingClientRect();
            const y = (box.top + box.bottom) / 2;
            const line = lines.at(-1);
            if (line && Math.abs(line.y - y) < box.height / 2)
              Object.assign(line, { words: line.words + 1, letters: line.letters + word.length });
            else lines.push({ y, words: 1, letters: word.length });
          }
        return lines.slice(0, -1).map(({ words, letters }) => letters + words - 1);
      });
  });
