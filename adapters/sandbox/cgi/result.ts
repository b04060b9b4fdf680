import type { World } from "../world.js";

/** What a call of the server API comes to. */
export type CgiResult =
  | { readonly kind: "ok"; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: "fault"; readonly errcode: number }
  | { readonly kind: "file"; readonly filename: string; readonly contentType: string; readonly bytes: Buffer };

export const fine = (fields: Readonly<Record<string, unknown>> = {}): CgiResult => ({ kind: "ok", fields });
export const fault = (errcode: number): CgiResult => ({ kind: "fault", errcode });

/** One request, after the checks that all endpoints share. */
export type CgiCall = {
  readonly query: URLSearchParams;
  /** Body of a POST that is not an upload; empty otherwise. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly raw: Buffer;
  readonly contentType: string;
};

export type Endpoint = {
  readonly method: "GET" | "POST";
  /** What must be right before the parameters are looked at; a robot's key is checked by its own endpoint. */
  readonly auth: "none" | "token" | "robot";
  readonly body?: "upload";
  /** Empty fields that this endpoint puts also into its error answers (wecom §0). */
  readonly emptyFields?: Readonly<Record<string, unknown>>;
  readonly handle: (world: World, call: CgiCall) => CgiResult | Promise<CgiResult>;
};
