import { type FoundWords, foundWords } from "../bot/reading/found-words.js";
import { normalise } from "../bot/reading/normalise.js";
import type { Registry } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";
import { dueText } from "./due-text.js";
import { categoryName, gridName, placeText } from "./matter-words.js";
import { URGENCY_NAMES } from "./names.js";
import { unitName } from "./unit-names.js";

/** The platform is no emergency number. */
const LIFE_DANGER = "请先拨打110/119/120";

/** What we read, shown back with the number (domain 17.3 "reported"), for 「改」 to correct. Danger to life comes first (17.2). */
export function filedText(registry: Registry, matter: Matter, event: "MatterReported" | "MatterCorrected"): string {
  const what = `${categoryName(registry, matter.category)}·${placeText(registry, matter.place)}`;
  const said =
    event === "MatterReported"
      ? `【有呼必应】已收到:${what}。编号${matter.no}。不对请回复「改」。`
      : `【有呼必应】已更正:${what}。编号${matter.no}。还不对请回复「改」。`;
  const found = foundWords(normalise(matter.text), registry);
  const danger = found.life.length > 0 ? LIFE_DANGER : "";
  return [danger, said, gridLine(registry, matter), urgencyLine(registry, matter, found), dueLine(matter)]
    .filter((line) => line !== "")
    .join("\n");
}

function gridLine(registry: Registry, matter: Matter): string {
  const { place, community, street } = matter;
  if (place.grid === undefined || community === undefined)
    return `网格:未落格,由${unitName(registry, street)}指挥中心确认`;
  const how = place.by === "near" ? ",按最近网格推定" : place.by === "reporter" ? ",按您的网格" : "";
  return `网格:${gridName(registry, place)}(${unitName(registry, community)}${how})`;
}

/** Why it is urgent is said by the words that made it so. */
function urgencyLine(registry: Registry, matter: Matter, found: FoundWords): string {
  const name = `程度:${URGENCY_NAMES[matter.urgency]}`;
  if (matter.urgency === "NORMAL") return name;
  const words = raisingWords(matter, found);
  if (words.length > 0) return `${name}(提到「${words.join("」「")}」)`;
  const category = matter.category === undefined ? undefined : registry.categories.get(matter.category);
  return category?.limit === "URGENT" ? `${name}(${category.name}按紧急办理)` : name;
}

/** The words of danger as they stand in the text, at most three; those of other classes and list items say nothing here. */
function raisingWords({ text, category, listItem }: Matter, found: FoundWords): string[] {
  const said = normalise(text);
  const hits = [
    ...found.danger,
    ...found.urgentCategories.filter(({ owner }) => owner.category.code === category),
    ...found.raisedItems.filter(({ owner }) => owner.item.code === listItem),
  ];
  const words = [...new Set(hits.flatMap(({ spans }) => spans.map(({ start, end }) => said.slice(start, end))))];
  return words.filter((word) => !words.some((longer) => longer !== word && longer.includes(word))).slice(0, 3);
}

function dueLine(matter: Matter): string {
  return matter.state === "REPORTED" ? `受理时限:${dueText(matter.clock.deadline)}` : "";
}
