import type { PhotoId, UnitCode } from "../domain/shared/ids.js";
import type { Party } from "./parties.js";

/** A text owed to a party because of one event. `what` tells it from the others of the same event. */
export type News = { readonly seq: number; readonly what: string; readonly to: Party; readonly text: string } & {
  /** 提醒 (domain 7.3): it goes in one message with others that fall together. */
  readonly reminder?: true;
};

/** A text into a department's group, with @ of persons. */
export type Mention = {
  readonly seq: number;
  readonly what: string;
  readonly group: UnitCode;
  readonly to: Party;
  readonly text: string;
};

/** Photos owed to a party because of one event, the most telling first. */
export type Pictured = { readonly seq: number; readonly to: Party; readonly photos: readonly PhotoId[] };
