import type { CallNo, RegistryVersion, UnitCode } from "../shared/ids.js";
import type { CountedCall } from "./counted-call.js";
import type { DistrictMonth } from "./district-month.js";
import type { DepartmentMonth } from "./month.js";
import type { Month } from "./month-dates.js";
import type { StreetMonth } from "./street.js";
import type { StreetCall } from "./street-call.js";
import type { MonthOrder } from "./supervision-in-month.js";

type Card = {
  readonly month: Month;
  readonly unit: UnitCode;
  /** Whose rule book and calendar reckoned it: the same events and this version give the same card again. */
  readonly registry: RegistryVersion;
};

/** 月度评分卡 of a department (domain 16.2), with everything it was reckoned from. */
export type DepartmentCard = Card & {
  readonly kind: "department";
  readonly result: DepartmentMonth;
  readonly counted: readonly CountedCall[];
  readonly objections: { readonly upheld: number; readonly dismissed: number };
  /** 督办单 issued in the month, by number; absent from cards that were closed before they were kept. */
  readonly supervision?: readonly MonthOrder[];
};

/** 月度评分卡 of a street. */
export type StreetCard = Card & {
  readonly kind: "street";
  readonly result: StreetMonth;
  readonly counted: readonly StreetCall[];
};

/** 月度评分卡 of the whole district, as it stood at `asOf`. */
export type DistrictCard = Card & {
  readonly kind: "district";
  readonly result: DistrictMonth;
  readonly asOf: Date;
};

/** A card of a unit; the district's own has no points. */
export type UnitCard = DepartmentCard | StreetCard;

export type Scorecard = UnitCard | DistrictCard;

/** What a ruling changed in a month that was closed: dated, and beside the card, which is never rewritten. */
export type Adjustment = {
  readonly month: Month;
  readonly unit: UnitCode;
  readonly call: CallNo;
  readonly at: Date;
  readonly ground: string;
  /** Points of the call. */
  readonly score: { readonly was: number; readonly now: number };
  /** Points of the month with everything adjusted before, and with this. */
  readonly total: { readonly was: number; readonly now: number };
};
