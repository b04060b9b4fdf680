import type { LngLat } from "../district/registry.js";
import type { PhotoId } from "../shared/ids.js";
import type { DigestWish } from "./digest-wish.js";

/** What a person began and has not ended: a photo without words, a pin, a question of ours that waits for an answer. */
export type Pending =
  /** Photo or pin first, words later; `since` the last of them. Expires by asking, not by losing. */
  | {
      readonly kind: "report";
      readonly photos: readonly PhotoId[];
      readonly place?: { readonly text: string; readonly point: LngLat };
      readonly since: Date;
      readonly asked: boolean;
    }
  /** A command that was understood and is shown back: 确认 carries it out, 取消 drops it. */
  | { readonly kind: "confirm"; readonly command: PendingCommand; readonly question: string; readonly since: Date }
  /** Something is missing from a command; the next sentence or photo supplies it. */
  | {
      readonly kind: "supply";
      readonly command: PendingCommand;
      readonly wants: Wanted;
      readonly question: string;
      readonly since: Date;
    };

export type Wanted =
  | "reason"
  | "text"
  | "photo"
  | "response"
  /** Parts of a reply to a supervision order; `args.missing` names them. */
  | "reply"
  | "handler"
  | "department"
  /** To whom an order goes. */
  | "receivers"
  | "stars"
  /** Where the speaker is. */
  | "location"
  /** Into which matter another one is merged. */
  | "main"
  /** Which of the fixed grounds. */
  | "ground"
  | "number"
  | "correction"
  | "category";

/** A command in the making, as plain data: the words of domain 17.1 and what was given so far. */
export type PendingCommand = {
  readonly name: string;
  readonly no?: string;
  readonly text?: string;
  readonly photos: readonly PhotoId[];
  readonly args: Readonly<Record<string, string>>;
};

/** 草稿: one person's unfinished talk with the bot; nobody else ever sees it. */
export type Conversation = {
  readonly pending?: Pending;
  /** Answers given lately, by cause: a repeated callback gets the same words. */
  readonly answered: readonly { readonly cause: string; readonly answer: string }[];
  /** Absent: the district's own time. */
  readonly digest?: DigestWish;
};

export const EMPTY_CONVERSATION: Conversation = { answered: [] };
