import type { Answered, ClockMove, Faults, Group, Person, Post, Pressed, Said } from "./wire.js";

/** The server refused, or could not be reached (status 0). */
export class RequestFault extends Error {
  override readonly name = "RequestFault";
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

const ROOT = "/sandbox";

/** The control routes. Every call throws {@link RequestFault} when it gets no good answer. */
export const api = {
  people: () => ask<Person[]>("/users"),
  groups: () => ask<Group[]>("/groups"),
  chat: (userid: string, after = 0) => ask<Post[]>(`/users/${path(userid)}/chat?after=${after}`),
  groupChat: (id: string) => ask<Post[]>(`/groups/${path(id)}/messages`),
  say: (userid: string, said: Said) => tell<Answered>(`/users/${path(userid)}/messages`, said),
  press: (userid: string, pressed: Pressed) => tell<Answered>(`/users/${path(userid)}/clicks`, pressed),
  clock: () => ask<{ now: string }>("/clock"),
  moveClock: (move: ClockMove) => tell<{ now: string }>("/clock", move),
  faults: () => ask<Faults>("/faults"),
  setFaults: (faults: Partial<Faults>) => tell<Faults>("/faults", faults),
};

/** Where a picture of a chat is found. */
export const mediaUrl = (mediaId: string): string => `${ROOT}/media/${path(mediaId)}`;

export const EVENTS_URL = `${ROOT}/events`;

const path = encodeURIComponent;

function ask<T>(route: string): Promise<T> {
  return request<T>(route, { headers: { accept: "application/json" } });
}

function tell<T>(route: string, body: unknown): Promise<T> {
  return request<T>(route, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function request<T>(route: string, init: RequestInit): Promise<T> {
  const response = await fetch(`${ROOT}${route}`, init).catch((cause: unknown) => {
    throw new RequestFault(0, String(cause));
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new RequestFault(response.status, detailOf(body));
  return body as T;
}

/** The `detail` of a problem answer (RFC 9457). */
function detailOf(body: unknown): string {
  const { detail } = (body ?? {}) as { detail?: unknown };
  return typeof detail === "string" ? detail : "";
}
