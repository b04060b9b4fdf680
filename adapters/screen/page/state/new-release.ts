/** A wall is never reloaded by hand: when the service came back with another page than this one, the page loads itself anew. */
export async function reloadWhenNew(): Promise<void> {
  const answer = await fetch(location.pathname, { cache: "no-store" }).catch(() => undefined);
  if (!answer?.ok) return;
  const served = entryOf(new DOMParser().parseFromString(await answer.text(), "text/html"));
  if (served !== undefined && served !== entryOf(document)) location.reload();
}

/** The page's script, whose name changes with its contents. */
function entryOf(page: Document): string | undefined {
  return page.querySelector('script[type="module"][src]')?.getAttribute("src") ?? undefined;
}
