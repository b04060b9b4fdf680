/** What the sandbox's control routes answer (design 9). */

export type Person = {
  readonly userid: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
};

export type Group = { readonly id: string; readonly name: string; readonly members: readonly string[] };

/** A pin, WGS-84. */
export type Pin = { readonly lng: number; readonly lat: number; readonly label: string };

/** A card as the platform's own JSON. */
export type PlatformCard = Readonly<Record<string, unknown>>;

/** One entry of a chat. */
export type Post = {
  readonly id: number;
  /** ISO 8601 with offset, by the district's clock. */
  readonly at: string;
  readonly from: string;
  readonly kind: string;
  readonly text?: string;
  readonly card?: PlatformCard;
  readonly mediaId?: string;
  readonly location?: Pin;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly mentions?: readonly string[];
  /** True for the answer that came with the callback itself. */
  readonly reply: boolean;
  /** True for what the person wrote. Groups do not say. */
  readonly mine?: boolean;
};

export type Faults = {
  readonly latencyMs: number;
  readonly down: boolean;
  readonly tokenExpired: boolean;
  readonly rateLimited: boolean;
  readonly duplicateCallbacks: boolean;
};

/** How the service answered one callback. Status 0: nothing answered in three attempts. */
export type Answered = {
  readonly status: number;
  readonly ms: number;
  readonly reply: string | null;
  readonly ignored?: string;
};

export type Said = { readonly text: string } | { readonly location: Pin } | { readonly image: string };

export type Pressed = {
  readonly taskId: string;
  readonly key: string;
  readonly selected?: Readonly<Record<string, readonly string[]>>;
};

export type ClockMove =
  | { readonly now: string }
  | { readonly advance: string }
  | { readonly preset: "next-workday" | "next-deadline" };

export type News =
  | { readonly user: string }
  | { readonly group: string }
  | { readonly clock: string }
  | { readonly faults: true };
