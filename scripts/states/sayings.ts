import {
  asId,
  type CategoryCode,
  type GridCode,
  type ListItemCode,
  type PhotoId,
  type StaffId,
  type UnitCode,
} from "../../src/domain/shared/ids.js";
import type { Said } from "./play.js";

/** What people say in the trials: one prototypical report, call and answer. */

export const WATER = asId<UnitCode>("D04");
export const TRAFFIC = asId<UnitCode>("D03");
export const CITY = asId<UnitCode>("D01");
export const BEFORE = asId<PhotoId>("before");
export const AFTER = asId<PhotoId>("after");

const KEXIANG = { street: asId<UnitCode>("440112014"), community: asId<UnitCode>("440112014008") };
const PLACE = { text: "科翔路12号", grid: asId<GridCode>("440112014008001"), by: "name" } as const;

/** A blocked drain: a matter that may need 水务局. */
export const DRAIN: Said<"fileMatter"> = {
  text: "科翔路12号下水道堵了,污水流到路上",
  photos: [BEFORE],
  reading: {
    category: asId<CategoryCode>("E0404"),
    listItem: asId<ListItemCode>("HY-02-002"),
    urgency: "EXPEDITED",
    place: PLACE,
    ...KEXIANG,
  },
};

/** 非法小广告: light enough to be solved where it was seen. */
export const LIGHT_THING = {
  category: asId<CategoryCode>("E0201"),
  listItem: asId<ListItemCode>("ZJ-A-002"),
  urgency: "NORMAL",
} as const;

export const PLAN = { person: "管网科", visit: "今天下午3点", plan: "先抽水再疏通" };
export const HOLD = { ground: "CONSTRUCTION", reason: "等电力迁改完成", until: "2026-03-31" };
export const REPLY = { reason: "管道老化", measure: "今晚换管", until: "2026-12-31" };
export const DONE = { result: "已疏通", photos: [AFTER] };

const DAY_MS = 86_400_000;

/** The liaison for two days, so many days ahead. */
export function awayFrom(now: Date, daysAhead: number): Said<"declareAbsence"> {
  const from = new Date(now.getTime() + daysAhead * DAY_MS);
  const until = new Date(from.getTime() + 2 * DAY_MS);
  return { person: asId<StaffId>("d04.liaison01"), from, until, reason: "培训" };
}

/** A warning for the whole district. */
export const RAIN: Said<"issueWarning"> = { kind: "暴雨", colour: "ORANGE", text: "请检查积水点", streets: [] };

const STREET = { unit: KEXIANG.street };
export const GRID = { unit: KEXIANG.community, grid: PLACE.grid };

/** An order to 联和街道. */
export const TYPHOON: Said<"issueOrder"> = {
  text: "防御台风,加固广告牌",
  photos: [BEFORE],
  drill: false,
  urgent: false,
  receivers: [STREET],
  limits: {
    sign: { within: { unit: "workingMinutes", count: 240 } },
    report: { within: { unit: "workdays", count: 1 } },
  },
};
