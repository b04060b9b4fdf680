import type { Registry } from "../../domain/district/registry.js";
import type { MatterEvent } from "../../domain/matter/events.js";
import { isAppealed } from "../../domain/matter/facts.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Button, Card } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { categoryName, gridName, placeText } from "../matter-words.js";
import { URGENCY_NAMES } from "../names.js";
import { openEnd } from "../open-end.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/**
 * To whoever decides: a new matter, 受理, 上呈 or 不予受理 (M6, M11, M4), 并入 or 重开 an earlier one (M3, M22). Without a grid it
 * asks for one first. After an appeal it says so (M5).
 */
export function newMatterCard(matter: Matter, context: CardContext, opened: Recorded<MatterEvent> | undefined): Card {
  const { registry } = context;
  const urgent = matter.urgency === "URGENT" ? "【紧急】" : "";
  const photos = matter.photos.length === 0 ? "无照片" : `照片${matter.photos.length}张`;
  const grids = matter.place.grid === undefined ? gridChoice(registry, matter) : undefined;
  return buttonsCard(context, {
    title: `${urgent}新事项 ${shortNo(matter.no)} ${categoryName(registry, matter.category)}`,
    desc: `${matter.reporter.name}上报 · ${photos}`,
    text: `${appealText(opened)}${grids === undefined ? "" : "未落格,请先选网格再受理。"}${alikeText(matter)}${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("网格", gridName(registry, matter.place)),
      line("程度", URGENCY_NAMES[matter.urgency]),
      "clock" in matter ? line("受理时限", dueText(matter.clock.deadline)) : undefined,
    ],
    ...(grids === undefined ? {} : { choice: grids }),
    buttons: buttonsOf(matter),
  });
}

/** The street judges by itself what it takes on; an emergency cannot be refused. */
function buttonsOf(matter: Matter): readonly Button[] {
  const raise = isAppealed(matter) || matter.community === undefined ? [] : [button("raise", "上呈街道", "plain")];
  const refuse = matter.urgency === "URGENT" ? [] : [button("not_accept", "不予受理", "danger")];
  return [button("accept", "受理"), ...alikeButton(matter), ...raise, ...refuse];
}

function alikeButton({ alike }: Matter): readonly Button[] {
  if (!alike) return [];
  const short = shortNo(alike.no);
  return [alike.open ? button("merge", `并入 ${short}`, "plain") : button("reopen", `重开 ${short}`, "plain")];
}

function alikeText({ alike }: Matter): string {
  if (!alike) return "";
  return alike.open ? `附近有同类在办事项${alike.no},可并入。` : `附近同类事项${alike.no}近期已结案,可重开。`;
}

function appealText(opened: Recorded<MatterEvent> | undefined): string {
  return opened?.type === "NotAcceptedAppealed" ? `上报人申诉:${openEnd(opened.data.reason)}。请街道复核。` : "";
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
