import { BotError } from "../../src/ports/bot-error.js";

type Card = {
  readonly task_id?: string;
  readonly button_list?: readonly { readonly key?: string }[];
  readonly submit_button?: { readonly key: string };
  readonly replace_text?: string;
};
type Received = { readonly card?: Card };

/** A red pixel, the smallest real PNG: what the people of the demo photograph. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

/** The people of a sandbox, reached through the routes of the contract alone (design 9). */
export type District = {
  readonly say: (who: string, text: string) => Promise<string>;
  /** As `say`; a question for confirmation is answered with 确认. */
  readonly sayYes: (who: string, text: string) => Promise<string>;
  readonly photo: (who: string) => Promise<string>;
  /** Presses a button, by its key, on the newest card of that person that has it. */
  readonly press: (who: string, key: string) => Promise<string>;
  readonly moveTo: (instant: string) => Promise<void>;
  readonly api: <T>(path: string) => Promise<T>;
};

export async function districtAt(base: string, settled: () => Promise<void>): Promise<District> {
  const get = <T>(path: string, headers: Record<string, string> = {}) => asked<T>(`${base}${path}`, { headers });
  const post = <T>(path: string, body: unknown) =>
    asked<T>(`${base}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const speak = async (who: string, body: unknown) =>
    (await post<{ reply: string | null }>(`/sandbox/users/${who}/messages`, body)).reply ?? "";
  const { token } = await get<{ token: string }>("/sandbox/token");
  return {
    say: (who, text) => speak(who, { text }),
    async sayYes(who, text) {
      const reply = await speak(who, { text });
      return reply.includes("确认") ? speak(who, { text: "确认" }) : reply;
    },
    photo: (who) => speak(who, { image: PIXEL }),
    async press(who, key) {
      await settled();
      const received = await get<Received[]>(`/sandbox/users/${who}/messages`);
      const card = received.findLast((message) => keysOf(message).includes(key))?.card;
      if (!card?.task_id) throw new BotError("bad_request", `${who} has no card with the button ${key}`);
      const clicked = { taskId: card.task_id, key };
      return (await post<{ reply: string | null }>(`/sandbox/users/${who}/clicks`, clicked)).reply ?? "";
    },
    async moveTo(instant) {
      await post("/sandbox/clock", { now: instant });
    },
    api: (path) => get(`/api/v1${path}`, { authorization: `Bearer ${token}` }),
  };
}

function keysOf({ card }: Received): string[] {
  if (!card || card.replace_text) return [];
  return [...(card.button_list ?? []).map(({ key = "" }) => key), card.submit_button?.key ?? ""].filter(Boolean);
}

async function asked<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new BotError("bad_request", `${response.status} from ${url}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The number quoted in an answer. */
export function numberIn(text: string, letters: "SX" | "HJ"): string {
  const found = new RegExp(`${letters}-\\d{8}-\\d{4,5}`).exec(text)?.[0];
  if (!found) throw new BotError("bad_request", `no ${letters} number in: ${text}`);
  return found;
}
