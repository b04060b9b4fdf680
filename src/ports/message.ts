import type { PhotoId, StaffId, UnitCode } from "../domain/shared/ids.js";

/** What we say, free of any platform. Built in `src/cards`, kept in the outbox as it was said, rendered by an adapter. */

/** A list to choose from: shown as selector or as options of a vote. */
export type Choice = {
  readonly key: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly selected?: string;
};

export type Button = { readonly key: string; readonly text: string; readonly style: "primary" | "plain" | "danger" };

type CardHead = {
  /** Task id on the platform: `[0-9A-Za-z_@-]`, at most 128 bytes, unique for ever: `<number>@<what>@<seq of its event>`. */
  readonly id: string;
  readonly title: string;
  readonly desc?: string;
};

type CardBody = CardHead & {
  readonly text?: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
};

/** A card in one of the shapes that every work messenger has. */
export type Card =
  | (CardBody & { readonly form: "buttons"; readonly choice?: Choice; readonly buttons: readonly Button[] })
  | (CardBody & { readonly form: "notice"; readonly link: string })
  | (CardHead & { readonly form: "vote"; readonly question: Choice; readonly submit: Button })
  | (CardHead & { readonly form: "selects"; readonly selects: readonly Choice[]; readonly submit: Button });

/** Words of a reminder, and to whom they are. */
export type Reminded = { readonly to: readonly StaffId[]; readonly text: string };

export type Neutral =
  | { readonly kind: "text"; readonly to: readonly StaffId[]; readonly text: string }
  | { readonly kind: "markdown"; readonly to: readonly StaffId[]; readonly text: string }
  | { readonly kind: "card"; readonly to: readonly StaffId[]; readonly card: Card }
  /** A picture that we keep in `Photos`, to be seen and not only counted. It stands behind the words it belongs to. */
  | { readonly kind: "photo"; readonly to: readonly StaffId[]; readonly photo: PhotoId }
  /** What one act reminds people of: each is told it in one message with whatever else he is to be reminded of then (domain 7.3). */
  | { readonly kind: "reminders"; readonly told: readonly Reminded[] }
  /** Into a department's group, with @ of persons. */
  | { readonly kind: "mention"; readonly group: UnitCode; readonly mention: readonly StaffId[]; readonly text: string }
  /**
   * An aggregate's own chat group, as it is to be from now on: made when there is none, else its name and members changed. The id is
   * ours (at most 32 letters and digits), so that saying it twice changes nothing. Who comes first in `members` owns it. Where fewer
   * than two of them can be in a group there is none.
   */
  | { readonly kind: "chat"; readonly chat: string; readonly name: string; readonly members: readonly StaffId[] }
  /** Said in such a group; where there is none, to each of `to`, who may be nobody. */
  | {
      readonly kind: "inChat";
      readonly chat: string;
      readonly to: readonly StaffId[];
      readonly mention: readonly StaffId[];
      readonly text: string;
    }
  /** A card whose time is over: for everybody its buttons become one grey line. */
  | {
      readonly kind: "replace";
      readonly cardId: string;
      readonly card: Card;
      readonly label: string;
      /** Of the copy that was pressed: it needs no other code. */
      readonly responseCode?: string;
      readonly pressed?: string;
    }
  /** Not a message, but owed in the same way: fetch a photo before the platform forgets it. */
  | { readonly kind: "fetch"; readonly photo: PhotoId; readonly mediaId: string };

/** A message owed to somebody. `key` is unique in its aggregate: sending it twice must be harmless. */
export type OutboxMessage = {
  readonly key: string;
  readonly notBefore: Date;
  /** Urgent ones break the night's silence and go first. */
  readonly urgent: boolean;
  readonly message: Neutral;
};

/** What the platform answered, kept for good. */
export type Delivery = {
  readonly platform: string;
  readonly messageId?: string;
  /** Lets the card be replaced later; one use, 72 h on WeCom. */
  readonly responseCode?: string;
  /** Recipients the platform could not reach. */
  readonly unreachable: readonly StaffId[];
};
