import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiToken, Config } from "../../config/environment.js";
import type { NumberLetters } from "../../src/domain/shared/number-forms.js";
import { type Service, startService } from "../../src/service.js";
import { dropDatabase, freshDatabaseUri } from "./mongo.js";
import { watch } from "./walked.js";

/** What a person received, as `GET /sandbox/users/{userid}/messages` tells it. */
export type Received = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly kind: string;
  readonly text?: string;
  readonly card?: SandboxCard;
  readonly reply: boolean;
  readonly mentions?: readonly string[];
};

type SandboxCard = {
  readonly card_type: string;
  readonly task_id?: string;
  readonly main_title?: { readonly title?: string; readonly desc?: string };
  readonly sub_title_text?: string;
  readonly card_action?: { readonly url?: string };
  readonly horizontal_content_list?: readonly { readonly keyname: string; readonly value?: string }[];
  readonly button_list?: readonly { readonly text: string; readonly key?: string }[];
  readonly submit_button?: { readonly text: string; readonly key: string };
  readonly select_list?: readonly {
    readonly question_key: string;
    readonly option_list: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly button_selection?: {
    readonly question_key: string;
    readonly option_list: readonly { readonly id: string; readonly text: string }[];
  };
  readonly checkbox?: {
    readonly question_key: string;
    readonly option_list: readonly { readonly id: string; readonly text: string }[];
  };
  readonly replace_text?: string;
};

type Spoken = { readonly status: number; readonly ms: number; readonly reply: string | null };

/** A whole district on the sandbox, played through the routes of the contract alone (design 9). */
export type Play = {
  readonly base: string;
  readonly service: Service;
  /** Its database, for whoever looks at what is stored. */
  readonly mongodbUri: string;
  readonly say: (who: string, text: string) => Promise<string>;
  readonly photo: (who: string) => Promise<string>;
  readonly pin: (who: string, lng: number, lat: number, label?: string) => Promise<string>;
  /** Presses a button, by its key, of the newest card of that person that has it. */
  readonly press: (who: string, key: string, selected?: Record<string, string[]>) => Promise<string>;
  readonly pressCard: (
    who: string,
    taskId: string,
    key: string,
    selected?: Record<string, string[]>,
  ) => Promise<Spoken>;
  readonly inbox: (who: string) => Promise<readonly Received[]>;
  readonly group: (id: string) => Promise<readonly Received[]>;
  readonly moveTo: (instant: string) => Promise<void>;
  readonly advance: (duration: string) => Promise<void>;
  readonly api: <T>(path: string) => Promise<T>;
  /** A district of its own at that instant, in place of this one: quicker than letting weeks pass until nothing is left over. */
  readonly another: (at: string) => Promise<Play>;
  /** Stops the service and starts it again on the same data; this play is over. */
  readonly restart: () => Promise<Play>;
  readonly stop: () => Promise<void>;
};

/** One red pixel: the smallest real PNG. */
export const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

export async function playDistrict(
  at = "2026-03-10T08:05:00+08:00",
  apiTokens: readonly ApiToken[] = [],
): Promise<Play> {
  const dataDir = await mkdtemp(join(tmpdir(), "play-"));
  const mongodbUri = await freshDatabaseUri();
  watch(mongodbUri);
  const play = await playOn({ dataDir, mongodbUri, apiTokens });
  await play.moveTo(at);
  return play;
}

type Ground = Pick<Config, "dataDir" | "apiTokens"> & { readonly mongodbUri: string };

/** The service on that database, whatever happened there before. */
async function playOn(ground: Ground): Promise<Play> {
  const service = await startService({
    ...{ port: 0, host: "127.0.0.1", ...ground },
    wecomApiBase: "https://qyapi.weixin.qq.com",
    wecomMaxAgeMs: 7_200_000,
    logLevel: "error",
  });
  return controls(service.address, service, ground);
}

async function controls(base: string, service: Service, ground: Ground): Promise<Play> {
  const get = async <T>(path: string, headers: Record<string, string> = {}) =>
    (await okay(await fetch(`${base}${path}`, { headers }))).json() as Promise<T>;
  const post = async <T>(path: string, body: unknown) =>
    (
      await okay(
        await fetch(`${base}${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      )
    ).json() as Promise<T>;
  const speak = async (who: string, body: unknown) =>
    (await post<Spoken>(`/sandbox/users/${who}/messages`, body)).reply ?? "";
  const inbox = (who: string) => settled(service, () => get<Received[]>(`/sandbox/users/${who}/messages`));
  const { token } = await get<{ token: string }>("/sandbox/token");
  const stop = async () => {
    // What is under way would be sent to a platform that is gone, and tried again for seconds.
    await service.settled();
    await service.stop();
    await dropDatabase(ground.mongodbUri);
    await rm(ground.dataDir, { recursive: true, force: true });
  };
  const pressCard: Play["pressCard"] = (who, taskId, key, selected) =>
    post(`/sandbox/users/${who}/clicks`, { taskId, key, ...(selected ? { selected } : {}) });
  return {
    base,
    service,
    mongodbUri: ground.mongodbUri,
    say: (who, text) => speak(who, { text }),
    photo: (who) => speak(who, { image: PIXEL }),
    pin: (who, lng, lat, label = "") => speak(who, { location: { lng, lat, label } }),
    async press(who, key, selected) {
      const card = (await inbox(who)).findLast((message) => keysOf(message).includes(key))?.card;
      if (!card?.task_id) throw new Error(`${who} has no card with the button ${key}`);
      return (await pressCard(who, card.task_id, key, selected)).reply ?? "";
    },
    pressCard,
    inbox,
    group: (id) => settled(service, () => get(`/sandbox/groups/${encodeURIComponent(id)}/messages`)),
    async moveTo(instant) {
      await post("/sandbox/clock", { now: instant });
    },
    async advance(duration) {
      await post("/sandbox/clock", { advance: duration });
    },
    api: (path) => get(`/api/v1${path}`, { authorization: `Bearer ${token}` }),
    async another(at) {
      await stop();
      return playDistrict(at, ground.apiTokens);
    },
    async restart() {
      await service.stop();
      return playOn(ground);
    },
    stop,
  };
}

/** Button keys a card still offers. */
export function keysOf({ card }: Received): string[] {
  if (!card || card.replace_text) return [];
  return [...(card.button_list ?? []).map((button) => button.key ?? ""), card.submit_button?.key ?? ""].filter(Boolean);
}

/** The number quoted in an answer. */
export function numberIn(text: string, prefix: NumberLetters): string {
  const found = new RegExp(`${prefix}-\\d{8}-\\d{2,5}`).exec(text)?.[0];
  if (!found) throw new Error(`no ${prefix} number in: ${text}`);
  return found;
}

async function settled<T>(service: Service, read: () => Promise<T>): Promise<T> {
  await service.settled();
  return read();
}

async function okay(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.status} from ${response.url}: ${await response.text()}`);
  return response;
}
