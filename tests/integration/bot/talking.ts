import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { createUseCases } from "../../../src/app/index.js";
import { onDutyToday } from "../../../src/assembly/on-duty-today.js";
import { createBot } from "../../../src/bot/handle.js";
import type { Incoming } from "../../../src/bot/incoming.js";
import type { Call } from "../../../src/domain/call/call.js";
import { openParts } from "../../../src/domain/call/parts.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import { asId, type CallNo, type MatterNo, type StaffId } from "../../../src/domain/shared/ids.js";
import type { Change, Records } from "../../../src/ports/records.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { figuresOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

type Body<Kind extends Incoming["kind"]> = Omit<
  Extract<Incoming, { kind: Kind }>,
  "kind" | "from" | "cause" | "sentAt" | "requestId"
>;

/** A district of people who talk to the bot, on the real store. */
export type Talking = {
  readonly fresh: FreshStore;
  readonly registry: Registry;
  /** Somebody writes; the answer's text, empty when nothing is said. `cause` repeats an earlier message. */
  readonly says: (who: string, text: string, cause?: string) => Promise<string>;
  readonly sends: <K extends "image" | "location" | "press" | "voice" | "menu" | "enter">(
    who: string,
    kind: K,
    body: Body<K>,
    cause?: string,
  ) => Promise<string>;
  readonly photo: (who: string, mediaId: string, cause?: string) => Promise<string>;
  readonly presses: (who: string, cardId: string, key: string, selected?: Record<string, string[]>) => Promise<string>;
  /** The same message, at the same moment, to this process and to another one. */
  readonly saysTwice: (who: string, text: string, cause: string) => Promise<readonly string[]>;
  /** The lead lets every helper of that call go. */
  readonly aloneWith: (lead: string, call: string) => Promise<void>;
  /** The matter or call as it is stored. */
  readonly matter: (no: string) => Promise<Matter>;
  readonly call: (no: string) => Promise<Call>;
  readonly later: (minutes: number) => void;
  readonly stop: () => Promise<void>;
};

function stored<State>(loaded: { readonly state: State } | undefined, no: string): State {
  if (!loaded) throw new Error(`${no} is not stored`);
  return loaded.state;
}

/** Looks at what passes to the real store and lets it go on. */
export type Watch = {
  readonly conversation: (id: StaffId, next: Records["conversation"]) => ReturnType<Records["conversation"]>;
  readonly commit: (changes: readonly Change[], next: Records["commit"]) => ReturnType<Records["commit"]>;
  readonly matter: (no: MatterNo, next: Records["matter"]) => ReturnType<Records["matter"]>;
};

function watched(records: Records, watch: Watch): Records {
  return {
    ...records,
    conversation: (id) => watch.conversation(id, records.conversation),
    commit: (changes) => watch.commit(changes, records.commit),
    matter: (no) => watch.matter(no, records.matter),
  };
}

/** 2026-03-10 is a Tuesday; the day begins at 08:05 local time. */
export async function startTalking(at = "2026-03-10T08:05:00+08:00", watch?: Watch): Promise<Talking> {
  const clock = stoppedClock(new Date(at));
  const fresh = await freshStore({ clock });
  const registry = await sampleRegistry();
  const { lists, numbers, absences, warnings } = fresh.store;
  const live = { current: () => registry, at: async () => registry, refresh: async () => undefined };
  const registries = await onDutyToday(live, absences, clock);
  const plain = watch ? watched(fresh.store.records, watch) : fresh.store.records;
  const records: Records = {
    ...plain,
    async commit(changes) {
      const outcome = await plain.commit(changes);
      await registries.refreshAbsences();
      return outcome;
    },
  };
  const figures = figuresOn(fresh, () => registry);
  const botOn = (store: Pick<MongoStore, "records" | "lists" | "numbers">) => {
    const useCases = createUseCases({
      records: store.records,
      numbers: store.numbers,
      lists: store.lists,
      absences,
      warnings,
      scorecards: fresh.store.scorecards,
      registries,
      log: SILENT,
    });
    const { records, lists } = store;
    return createBot({
      ...{ useCases, lists, records, absences, warnings, registry: registries.current, clock, log: SILENT },
      ...{ registries, scorecards: fresh.store.scorecards, figures },
      addressOf: (path) => `https://district.example${path}`,
      rulesFor: async () => registry,
    });
  };
  const bot = botOn({ records, lists, numbers });
  let count = 0;
  const sends: Talking["sends"] = async (who, kind, body, cause = `msg-${++count}`) => {
    const from = asId<StaffId>(who);
    const incoming = { kind, from, cause, sentAt: clock.now(), requestId: cause, ...body } as Incoming;
    return (await bot.handle(incoming))?.text ?? "";
  };
  const says: Talking["says"] = async (who, text, cause) => {
    const id = cause ?? `msg-${++count}`;
    const from = asId<StaffId>(who);
    const answer = await bot.handle({ kind: "text", from, cause: id, sentAt: clock.now(), requestId: id, text });
    return answer?.text ?? "";
  };
  const call: Talking["call"] = async (no) => stored(await records.call(asId<CallNo>(no)), no);
  return {
    fresh,
    registry,
    sends,
    says,
    aloneWith: async (lead, no) => {
      for (const part of openParts(await call(no))) {
        await says(lead, `解除 ${part.no} 不需协办`);
        await says(lead, "确认");
      }
    },
    saysTwice: async (who, text, cause) => {
      const from = asId<StaffId>(who);
      const twin = botOn(await fresh.another());
      const incoming: Incoming = { kind: "text", from, cause, sentAt: clock.now(), requestId: cause, text };
      const answers = await Promise.all([bot.handle(incoming), twin.handle(incoming)]);
      return answers.map((answer) => answer?.text ?? "");
    },
    photo: (who, mediaId, cause) => sends(who, "image", { mediaId }, cause),
    presses: (who, cardId, key, selected = {}) => sends(who, "press", { cardId, key, selected }),
    matter: async (no) => stored(await records.matter(asId<MatterNo>(no)), no),
    call,
    later: (minutes) => {
      clock.advance(minutes * 60_000);
    },
    stop: () => fresh.close(),
  };
}
