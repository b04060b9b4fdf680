import type { Grid, Registry } from "../../domain/district/registry.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Card, Choice } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { cardId } from "../card-id.js";
import { likelyCategories } from "../likely-categories.js";
import { matterTitle } from "../matter-words.js";
import { URGENCY_NAMES } from "../names.js";
import { head, options } from "./card-parts.js";

/** An option that says nothing: for what nobody could read, so that the first of a list is not chosen by not looking. */
const UNSURE = { id: "unsure", text: "不确定" } as const;

/**
 * To the reporter who says 改: class, urgency and grid as they were read, each to be chosen anew. `seq` tells two cards about
 * one matter apart, e.g. the conversation's version.
 */
export function correctCard(registry: Registry, matter: Matter, seq: number): Card {
  const grids = gridChoice(registry, matter);
  return {
    form: "selects",
    ...head(
      { registry, id: cardId(matter.no, "correct", seq) },
      `更正 ${matterTitle(registry, matter)}`,
      "只改不对的;地点、情况不对请直接回复文字或发位置",
    ),
    selects: [categoryChoice(registry, matter), urgencyChoice(matter), ...(grids === undefined ? [] : [grids])],
    submit: button("correct", "更正"),
  };
}

function categoryChoice(registry: Registry, matter: Matter): Choice {
  const likely = likelyCategories(registry, matter).map(({ code, name }) => ({ id: code as string, text: name }));
  return chosen(CHOICE_KEYS.category, "类别", likely, matter.category);
}

function urgencyChoice({ urgency }: Matter): Choice {
  const all = Object.entries(URGENCY_NAMES).map(([id, text]) => ({ id, text }));
  return chosen(CHOICE_KEYS.urgency, "程度", all, urgency);
}

/** The place's grid, those of its community, those of its street; nothing where the street has none. */
function gridChoice(registry: Registry, matter: Matter): Choice | undefined {
  const near = gridsNear(registry, matter).map(({ code, name }) => ({ id: code as string, text: name }));
  return near.length === 0 ? undefined : chosen(CHOICE_KEYS.grid, "网格", near, matter.place.grid);
}

function gridsNear({ grids, units }: Registry, { place, community, street }: Matter): readonly Grid[] {
  const own = place.grid === undefined ? undefined : grids.get(place.grid);
  const inStreet = [...grids.values()].filter((grid) => units.get(grid.community)?.parent === street);
  const inCommunity = inStreet.filter((grid) => grid.community === community);
  return [...new Set([...(own === undefined ? [] : [own]), ...inCommunity, ...inStreet])];
}

function chosen(key: string, title: string, of: Choice["options"], selected: string | undefined): Choice {
  return selected === undefined
    ? { key, title, options: options([UNSURE, ...of]), selected: UNSURE.id }
    : { key, title, options: options(of), selected };
}
