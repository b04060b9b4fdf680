import type { Calendar } from "../deadline/calendar.js";
import type { CategoryCode, GridCode, ListItemCode, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { Role } from "./roles.js";
import type { RuleBook } from "./rule-book.js";
import type { Urgency } from "./urgency.js";

export type { Urgency } from "./urgency.js";

export type UnitKind = "DISTRICT_BODY" | "DEPARTMENT" | "STREET" | "COMMUNITY" | "STATIONED";

/** A body: district office, department (区直部门), street or town (镇街), community or village (社区/村), body stationed in a street (派驻机构). */
export type Unit = {
  readonly code: UnitCode;
  readonly kind: UnitKind;
  readonly name: string;
  /** 水务局 */
  readonly short: string;
  readonly aliases: readonly string[];
  /** URBAN/VILLAGE for communities, STREET/TOWN for streets. */
  readonly form?: "URBAN" | "VILLAGE" | "STREET" | "TOWN";
  /** A community's street, or the one in which a body is stationed. */
  readonly parent?: UnitCode;
  /** A department's chat group: its name, and the key of the group robot that speaks there. */
  readonly group?: { readonly name: string; readonly robotKey: string };
  /** Phone of the duty post, quoted in urgent calls; a post, never a person. */
  readonly dutyPhone?: string;
};

/** `[lng, lat]`, CGCS2000/WGS-84. */
export type LngLat = readonly [lng: number, lat: number];

/** 网格: smallest area, a closed polygon of exactly one community. */
export type Grid = {
  readonly code: GridCode;
  readonly name: string;
  readonly community: UnitCode;
  /** Corners in order; the first is not repeated at the end. */
  readonly polygon: readonly LngLat[];
};

/** Somebody who works in the programme. A post, in the sample district, never a personal name. */
export type Staff = {
  readonly id: StaffId;
  readonly name: string;
  readonly unit: UnitCode;
  readonly roles: readonly Role[];
  /** Grids a grid worker patrols. */
  readonly grids: readonly GridCode[];
  /** 分管部门 of a district leader (C29). */
  readonly inCharge?: readonly UnitCode[];
  /** Who acts while this person is away. */
  readonly deputy?: StaffId;
  /** Words by which colleagues call this post: 环卫二班. */
  readonly aliases: readonly string[];
};

/**
 * Event (E…) or part (P…) of domain section 14. A keyword is a word (`走鬼`), alternatives (`路灯|街灯`), or several of
 * these that must stand near each other in any order (`路灯|街灯+坏|不亮`).
 */
export type Category = {
  readonly code: CategoryCode;
  readonly name: string;
  readonly major: string;
  /** Handling limit at community and street level, as a limit text (`4wh`, `1wd`) or `URGENT`. */
  readonly limit: string;
  /** List items a matter of this class goes to, in order. */
  readonly listItems: readonly ListItemCode[];
  readonly keywords: readonly string[];
  /** Keywords that make it URGENT (深, 困人 …). */
  readonly urgentKeywords: readonly string[];
  /** M7: may be solved on the spot. */
  readonly onTheSpot: boolean;
  readonly enabled: boolean;
};

/** One row of the duty list (镇街职责清单) or the call list (呼应事项清单), domain section 13. */
export type ListItem = {
  readonly code: ListItemCode;
  readonly name: string;
  readonly list: "DUTY" | "CALL";
  readonly class: string;
  readonly ownerLevel: "GRID" | "COMMUNITY" | "STREET" | "DISTRICT";
  readonly keywords: readonly string[];
  readonly startCondition: string;
  /** Lead department; absent where the district centre names it. */
  readonly lead?: UnitCode;
  readonly assist: readonly UnitCode[];
  readonly fallback?: UnitCode;
  /** Ordinary urgency of a call made from it. */
  readonly urgency: Urgency;
  /** Urgency when the matter is dangerous, if the row has a second one ("N / U"). */
  readonly raisedUrgency?: Urgency;
  /** Words that bring the second urgency. */
  readonly raisedKeywords: readonly string[];
  /** Where given, `urgency` holds only if one of these words shows that the start condition is met (回潮, 又 …). */
  readonly startKeywords: readonly string[];
  readonly basis: string;
};

/** A name people use for a place, and the grid it lies in. */
export type Place = { readonly name: string; readonly grid: GridCode; readonly point?: LngLat };

/** 离岗: until when somebody is away, and who was named to act for him meanwhile. */
export type Away = { readonly until: Date; readonly deputy?: StaffId };

/** The district as one immutable value (design 6). Every call keeps the version it was made under. */
export type Registry = {
  readonly version: RegistryVersion;
  readonly district: { readonly code: string; readonly name: string; readonly sample: boolean };
  readonly units: ReadonlyMap<UnitCode, Unit>;
  readonly grids: ReadonlyMap<GridCode, Grid>;
  readonly staff: ReadonlyMap<StaffId, Staff>;
  /** Who is away at the moment for which this value was made; nobody in a district as it is stored. */
  readonly away: ReadonlyMap<StaffId, Away>;
  readonly categories: ReadonlyMap<CategoryCode, Category>;
  readonly listItems: ReadonlyMap<ListItemCode, ListItem>;
  readonly places: readonly Place[];
  readonly calendar: Calendar;
  readonly rules: RuleBook;
};
