import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type UnitCode } from "../../../src/domain/shared/ids.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";
import { aWarning } from "../../support/warnings.js";
import { digestOn, sentTo } from "./morning.js";

const clock = stoppedClock(local("2026-03-11 08:30"));
const LIANHE = asId<UnitCode>("440112014");
let fresh: FreshStore;
let registry: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

async function morning(until: string) {
  const change = aWarning(registry, { colour: "YELLOW", streets: [LIANHE], until: local(until) });
  expect(await fresh.store.records.commit([change])).toEqual({ kind: "committed" });
  await digestOn(fresh.store, registry, clock).run(clock.now());
  return sentTo(fresh.store, clock.now());
}

test("grid workers, community and street centre where it holds read it, with until when and what to reply", async () => {
  const sent = await morning("2026-03-11 20:00");
  for (const who of ["lianhe.grid01", "kexiang.clerk01", "lianhe.center01"])
    expect(sent[who]?.join("\n").split("\n")).toContainEqual(
      expect.stringMatching(/^暴雨黄色预警\(联和.*,至今日20:00\):请检查积水点,回复「查预警」$/),
    );
  expect(Object.keys(sent).filter((who) => /^(?:luogang|d0|lianhe\.leader)/.test(who))).toEqual([]);
});

test("nobody reads one that is over, swept or not", async () => {
  expect(await morning("2026-03-11 08:30")).toEqual({});
});
