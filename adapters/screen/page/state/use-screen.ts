import { computed, onScopeDispose, readonly, ref, shallowRef } from "vue";
import type { ScreenFigures, ScreenMap } from "../../../../src/domain/figures/screen-figures.js";
import { follow, type LinkState } from "../live/follow.js";
import { type Choice, choiceQuery, readChoice } from "./choice.js";
import { createDistrictClock } from "./district-clock.js";
import { loadMap } from "./load-map.js";
import { reloadWhenNew } from "./new-release.js";

/** The screen's figures, kept live; what may be chosen; and how the connection stands. */
export function useScreen() {
  const figures = shallowRef<ScreenFigures>();
  const map = shallowRef<ScreenMap>();
  const link = ref<LinkState>({ kind: "connecting" });
  const choice = ref(readChoice(location.search));
  const clock = createDistrictClock();

  function take(next: ScreenFigures): void {
    if (!isOf(next, choice.value)) return;
    clock.put(next.at);
    figures.value = next;
    if (map.value && map.value.registry !== next.registry) void renewMap();
  }

  async function renewMap(): Promise<void> {
    map.value = await loadMap();
    const { street } = choice.value;
    // The street of an old address may be gone.
    if (street !== undefined && !map.value.streets.some(({ code }) => code === street)) choose({ street: undefined });
  }

  function changed(next: LinkState): void {
    if (link.value.kind === "away" && next.kind === "live") void reloadWhenNew();
    link.value = next;
  }

  const following = follow({
    url: () => `/api/v1/live${choiceQuery(choice.value)}`,
    onEvent: ({ event, data }) => event === "stats" && take(JSON.parse(data) as ScreenFigures),
    onAlive: clock.confirm,
    onState: changed,
  });
  addEventListener("offline", following.lost);
  addEventListener("online", following.restart);
  onScopeDispose(following.stop);
  void renewMap();

  function choose(part: Partial<Choice>): void {
    choice.value = { ...choice.value, ...part };
    history.replaceState(null, "", `${location.pathname}${choiceQuery(choice.value)}`);
    following.restart();
  }

  return {
    ...{ figures, map, choose, now: clock.now, confirmedAt: clock.confirmedAt },
    choice: readonly(choice),
    link: readonly(link),
    /** Whether what is shown is what was chosen, and holds now. */
    live: computed(
      () => link.value.kind === "live" && figures.value !== undefined && isOf(figures.value, choice.value),
    ),
  };
}

function isOf({ scope, period }: ScreenFigures, choice: Choice): boolean {
  return period === choice.period && (scope.kind === "street" ? scope.code : undefined) === choice.street;
}
