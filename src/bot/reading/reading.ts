import type { Urgency } from "../../domain/district/registry.js";
import type { MatterPlace } from "../../domain/matter/matter.js";
import type { CategoryCode, GridCode, ListItemCode, UnitCode } from "../../domain/shared/ids.js";
import type { UrgencyWhy } from "./urgency-of.js";

/** What the place of a report falls back on: the reporter's own grids, street and, for a clerk, community. */
export type Speaker = {
  readonly grids: readonly GridCode[];
  readonly street?: UnitCode;
  readonly community?: UnitCode;
};

/** Why a sentence was read so; the words for it stand in the cards. */
export type Why =
  | UrgencyWhy
  /** The keywords that named the class. */
  | { readonly kind: "keywords"; readonly words: readonly string[] }
  /** Another class explains more of the sentence, but this one is more pressing (domain 14). */
  | { readonly kind: "more_urgent"; readonly than: CategoryCode };

/** One matter of a sentence. `street` is absent only when neither the words nor the speaker tell it. */
export type ReadMatter = {
  readonly text: string;
  readonly category?: CategoryCode;
  readonly listItem?: ListItemCode;
  readonly urgency: Urgency;
  readonly place: MatterPlace;
  readonly street?: UnitCode;
  readonly community?: UnitCode;
  /** The words say that it was there before (又, 报过): look for the earlier one. */
  readonly again: boolean;
  readonly why: readonly Why[];
};

/** What must be asked: which of at most three classes, or whether these are really so many matters. */
export type Choice =
  | { readonly kind: "category"; readonly category: CategoryCode; readonly name: string }
  | { readonly kind: "split"; readonly count: number };

export type SentenceReading = {
  /** At least one. */
  readonly matters: readonly ReadMatter[];
  /** Empty when the reading is sure. */
  readonly ask: readonly Choice[];
  /** Danger to life: the answer begins with 110/119/120 (domain 17.2). */
  readonly life: boolean;
  /** Urgent, and nobody has said where: ask at once. */
  readonly placeMissing: boolean;
};
