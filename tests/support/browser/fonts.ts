import type { Page } from "playwright-core";

type Used = { readonly familyName: string; readonly isCustomFont: boolean; readonly glyphCount: number };

/** The fonts that the letters on the page were really drawn with, by family; `own`: loaded from our host, not the machine's. */
export async function fontsUsed(page: Page): Promise<{ readonly family: string; readonly own: boolean }[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body *" });
  const found = new Map<string, { family: string; own: boolean }>();
  for (const nodeId of nodeIds) {
    const { fonts } = (await devtools.send("CSS.getPlatformFontsForNode", { nodeId })) as { fonts: Used[] };
    for (const { familyName, isCustomFont } of fonts)
      found.set(`${familyName} ${isCustomFont}`, { family: familyName, own: isCustomFont });
  }
  await devtools.detach();
  return [...found.values()];
}

/** The smallest letters that can be seen, in CSS pixels, and what is written in them. */
export async function smallestText(page: Page): Promise<{ readonly size: number; readonly text: string }> {
  const sizes = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      const seen = data.trim() && !parentElement.closest(".quiet, noscript, script, style, option");
      if (seen) found.push({ size: parseFloat(getComputedStyle(parentElement).fontSize), text: data.trim() });
    }
    return found;
  })()`)) as { size: number; text: string }[];
  return sizes.reduce((least, one) => (one.size < least.size ? one : least));
}
