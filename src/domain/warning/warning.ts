import type { DoneBy, StaffActor } from "../shared/event.js";
import type { RegistryVersion, UnitCode, WarningNo } from "../shared/ids.js";

export const WARNING_COLOURS = ["BLUE", "YELLOW", "ORANGE", "RED"] as const;
/** 蓝黄橙红, from the mildest on. */
export type WarningColour = (typeof WARNING_COLOURS)[number];

/** 预警 of weather or the three defences: what is said of it, where and until when. */
export type WarningTerms = {
  /** One of the rule book's: 暴雨, 台风 … */
  readonly kind: string;
  readonly colour: WarningColour;
  readonly text: string;
  readonly until: Date;
  /** Streets; none is the whole district. */
  readonly streets: readonly UnitCode[];
};

type WarningFacts = WarningTerms & {
  readonly no: WarningNo;
  readonly registry: RegistryVersion;
  readonly from: Date;
  readonly issuedBy: StaffActor;
  readonly events: number;
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: DoneBy;
};

export const WARNING_STATES = ["IN_FORCE", "REPLACED", "LIFTED", "OVER"] as const;
export type WarningState = (typeof WARNING_STATES)[number];

export type Warning = WarningFacts &
  (
    | { readonly state: "IN_FORCE" }
    /** 升级, 降级: `by` is the one that holds now. */
    | { readonly state: "REPLACED"; readonly by: WarningNo }
    | { readonly state: "LIFTED" }
    | { readonly state: "OVER" }
  );

/** It holds at that moment, whether or not its end was written down yet. */
export function isInForce({ state, until }: Warning, at: Date): boolean {
  return state === "IN_FORCE" && at < until;
}

/** Where it holds. */
export function reaches({ streets }: Pick<WarningTerms, "streets">, street: UnitCode | undefined): boolean {
  return streets.length === 0 || (street !== undefined && streets.includes(street));
}

/** Orange and red are told at once, the others stand in the digest. */
export function isGrave({ colour }: Pick<WarningTerms, "colour">): boolean {
  return colour === "ORANGE" || colour === "RED";
}
