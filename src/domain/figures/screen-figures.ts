import type { LngLat } from "../district/registry.js";

/** `green` and so on: 灯色 as the screen names it. */
export type ScreenLight = "green" | "yellow" | "red";

export type ScreenPeriod = "day" | "month";

/** 由哪一级办结 */
export type SolvedLevel = "grid" | "community" | "street" | "district";

export type LightCounts = Readonly<Record<ScreenLight, number>>;

/** One act, without names of people and without residents' words. */
export type TickerLine = {
  readonly seq: number;
  readonly at: string;
  /** Grid, street or department by name. */
  readonly place: string;
  /** 上报 / 签收 / 办结 … */
  readonly verb: string;
  /** Name of the category or of the list item. */
  readonly what: string;
};

/** An open matter on the map; `id` is opaque, not its number. */
export type MapPoint = {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly light: ScreenLight;
  /** Only its grid is known: it stands somewhere inside it. */
  readonly byGrid?: true;
};

/** An open call, from where its matter is to the department that has it. */
export type MapLine = {
  readonly id: string;
  readonly from: LngLat;
  readonly department: string;
  readonly light: ScreenLight;
};

/** 预警 in force. */
export type ScreenWarning = {
  readonly colour: "blue" | "yellow" | "orange" | "red";
  /** 暴雨橙色预警 */
  readonly name: string;
  /** 全区, or streets by name. */
  readonly area: string;
  readonly text: string;
  readonly until: string;
};

export type DepartmentLights = LightCounts & { readonly code: string; readonly short: string };

/** 大屏 (domain 16.3): what `GET /api/v1/stats` answers and every event of `GET /api/v1/live` holds. Instants are ISO 8601 with offset +08:00. */
export type ScreenFigures = {
  readonly at: string;
  readonly registry: string;
  readonly district: { readonly code: string; readonly name: string; readonly sample: boolean };
  readonly scope:
    | { readonly kind: "district" }
    | { readonly kind: "street"; readonly code: string; readonly name: string };
  readonly period: ScreenPeriod;
  /** Those in force in the scope, the gravest first. */
  readonly warnings: readonly ScreenWarning[];
  readonly matters: {
    readonly total: number;
    readonly new: number;
    readonly closed: number;
    readonly solved: Readonly<Record<SolvedLevel, number>>;
  };
  readonly calls: {
    readonly total: number;
    readonly answered: number;
    readonly finished: number;
    readonly open: LightCounts;
    readonly medianResponseHours: number | null;
    readonly verySatisfied: { readonly of: number; readonly count: number };
  };
  /** Thirty local days, today last. */
  readonly days: readonly { readonly date: string; readonly matters: number; readonly calls: number }[];
  readonly categories: readonly { readonly code: string; readonly name: string; readonly count: number }[];
  readonly ticker: readonly TickerLine[];
  readonly points: readonly MapPoint[];
  /** Open matters of which not even the grid is known (未落格): they are counted, and on no map. */
  readonly unplaced: LightCounts;
  readonly lines: readonly MapLine[];
  /** Only where the rule book shows departments' lights. */
  readonly departments?: readonly DepartmentLights[];
};

/** The ground of the map: `GET /api/v1/stats/map`. */
export type ScreenMap = {
  readonly registry: string;
  readonly streets: readonly { readonly code: string; readonly name: string }[];
  readonly grids: readonly {
    readonly code: string;
    readonly name: string;
    readonly community: string;
    readonly street: string;
    readonly polygon: readonly LngLat[];
  }[];
  readonly departments: readonly { readonly code: string; readonly short: string }[];
};
