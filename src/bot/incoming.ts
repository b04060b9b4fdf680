import type { LngLat } from "../domain/district/registry.js";
import type { StaffId } from "../domain/shared/ids.js";

type From = {
  readonly from: StaffId;
  /** The platform's id of this message or press; the same in every repetition. */
  readonly cause: string;
  readonly sentAt: Date;
  readonly requestId: string;
};

/** Everything a work messenger can tell us, free of any platform. */
export type Incoming =
  | (From & { readonly kind: "text"; readonly text: string })
  | (From & { readonly kind: "image"; readonly mediaId: string })
  | (From & { readonly kind: "voice"; readonly mediaId: string; readonly format: string })
  | (From & { readonly kind: "video"; readonly mediaId: string })
  /** A pin; `datum` says in which system the phone gave it. */
  | (From & {
      readonly kind: "location";
      readonly point: LngLat;
      readonly datum: "GCJ-02" | "WGS-84";
      readonly label: string;
    })
  | (From & { readonly kind: "link"; readonly title: string; readonly url: string })
  | (From & {
      readonly kind: "press";
      readonly cardId: string;
      readonly key: string;
      readonly selected: Readonly<Record<string, readonly string[]>>;
      readonly responseCode?: string;
    })
  | (From & { readonly kind: "menu"; readonly key: string })
  | (From & { readonly kind: "enter" })
  | { readonly kind: "contact"; readonly change: string; readonly cause: string; readonly requestId: string }
  | { readonly kind: "unknown"; readonly why: string; readonly requestId: string };

/** What goes back at once; `undefined` says nothing. */
export type Answer = { readonly text: string } | undefined;
