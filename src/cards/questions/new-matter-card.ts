import type { Registry } from "../../domain/district/registry.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Card } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { categoryName, gridName, placeText } from "../matter-words.js";
import { URGENCY_NAMES } from "../names.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/** To the clerk: a new matter, 受理 or 上呈 (M6, M11). Without a grid it asks for one first. */
export function newMatterCard(matter: Matter, context: CardContext): Card {
  const { registry } = context;
  const urgent = matter.urgency === "URGENT" ? "【紧急】" : "";
  const photos = matter.photos.length === 0 ? "无照片" : `照片${matter.photos.length}张`;
  const grids = matter.place.grid === undefined ? gridChoice(registry, matter) : undefined;
  return buttonsCard(context, {
    title: `${urgent}新事项 ${shortNo(matter.no)} ${categoryName(registry, matter.category)}`,
    desc: `${matter.reporter.name}上报 · ${photos}`,
    text: grids === undefined ? matter.text : `未落格,请先选网格再受理。${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("网格", gridName(registry, matter.place)),
      line("程度", URGENCY_NAMES[matter.urgency]),
      "clock" in matter ? line("受理时限", dueText(matter.clock.deadline)) : undefined,
    ],
    ...(grids === undefined ? {} : { choice: grids }),
    buttons: [button("accept", "受理"), button("raise", "上呈街道", "plain")],
  });
}

function gridChoice(registry: Registry, matter: Matter) {
  const inStreet = [...registry.grids.values()].filter(
    (grid) => registry.units.get(grid.community)?.parent === matter.street,
  );
  if (inStreet.length === 0) return undefined;
  return {
    key: CHOICE_KEYS.grid,
    title: "所在网格",
    options: options(inStreet.map((grid) => ({ id: grid.code, text: grid.name }))),
  };
}
