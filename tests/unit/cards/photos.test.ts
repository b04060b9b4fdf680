import type { Registry } from "../../../src/domain/district/registry.js";
import type { RuleBook } from "../../../src/domain/district/rule-book.js";
import { assignMatter } from "../../../src/domain/matter/assign-matter.js";
import { correctMatter } from "../../../src/domain/matter/correct-matter.js";
import { raiseMatter } from "../../../src/domain/matter/raise-matter.js";
import { supplementMatter } from "../../../src/domain/matter/supplement-matter.js";
import { asId, type PhotoId, type StaffId } from "../../../src/domain/shared/ids.js";
import type { OutboxMessage } from "../../../src/ports/message.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { act, at, type CallStep, cardsTo, type MatterStep, matterBy, staff } from "./story.js";

const CLERKS = ["kexiang.clerk01", "kexiang.clerk02"];
const CENTERS = ["lianhe.center01", "lianhe.center02"];
const LEADERS = ["lianhe.leader01", "lianhe.leader02"];
const DESK = [chain.LIAISON, chain.DEPUTY];

/** Who sees photos by an act, however many. */
function viewers(messages: readonly OutboxMessage[]): string[] {
  const all = messages.flatMap(({ message }) => (message.kind === "photo" ? [...message.to] : []));
  return [...new Set(all)].sort();
}

function photosTo(messages: readonly OutboxMessage[], who: string): PhotoId[] {
  const mine = ({ message }: OutboxMessage) =>
    message.kind === "photo" && message.to.includes(asId<StaffId>(who)) ? [message.photo] : [];
  return messages.flatMap(mine);
}

const photo = (name: string) => asId<PhotoId>(name);

/** Five photos, of which two are added later. */
function reportedWithMany(registry: Registry): MatterStep {
  const before = chain.reported(registry, { photos: ["a", "b", "c"].map(photo) });
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:05"));
  return matterBy(registry, before, supplementMatter, { text: "", photos: ["d", "e"].map(photo) }, by);
}

function withRules(registry: Registry, cards: RuleBook["cards"]): Registry {
  return { ...registry, rules: { ...registry.rules, cards } };
}

describe("people see the photos", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  /** With what a step of {@link every.everyMatterStep} or {@link every.everyCallStep} shows; what is not named shows nobody anything. */
  const SEEN: Readonly<Record<string, readonly string[]>> = {
    reported: CLERKS,
    "reported, like an open one": CLERKS,
    "reported, like a closed one": CLERKS,
    appealed: CENTERS,
    "solved on the spot": CLERKS,
    assigned: [every.TEAM],
    "accepted and assigned at once": [every.TEAM],
    handled: [chain.GRID_WORKER],
    "verification failed": [every.TEAM],
    "raised, nobody's": CENTERS,
    raised: CENTERS,
    "accepted and raised at once": CENTERS,
    "street assigned": [every.TEAM],
    "calls finished": [chain.GRID_WORKER],
    "in review": LEADERS,
    widened: [chain.CHIEF],
    sent: DESK,
    "raise asked for": [chain.CHIEF],
    "call raised": ["district.leader01"],
    "sent and raised": [...DESK, "district.leader01"],
    "part sent": ["d05.liaison01", "d05.leader01"],
    "part responded": ["d05.handler01"],
    "part finished": CENTERS,
    "signed and responded": [chain.HANDLER],
    responded: [chain.HANDLER],
    progress: CENTERS,
    "finish proposed": [chain.DEPUTY],
    finished: CENTERS,
    "finished directly": CENTERS,
    "rating proposed": LEADERS,
    "finish disputed": LEADERS,
    redispatched: ["d03.liaison01", "d03.leader01"],
    "street answered": DESK,
    "sent back to be done again": [...DESK, chain.HANDLER],
  };

  test("who judges or works by what he sees is shown it, nobody else", () => {
    const steps: [string, MatterStep | CallStep][] = [
      ...every.everyMatterStep(registry).map(([name, step]): [string, MatterStep] => [name, step]),
      ...every.everyCallStep(registry).map(([name, step]): [string, CallStep] => [name, step]),
    ];
    for (const [name, { messages }] of steps) {
      expect({ name, viewers: viewers(messages) }).toEqual({ name, viewers: [...(SEEN[name] ?? [])].sort() });
    }
    expect(Object.keys(SEEN).filter((name) => !steps.some(([known]) => known === name))).toEqual([]);
  });

  test("what was added goes to whose move it is, and only what was added", () => {
    const { messages } = reportedWithMany(registry);
    for (const clerk of CLERKS) expect(photosTo(messages, clerk)).toEqual(["d", "e"]);
    expect(viewers(messages)).toEqual(CLERKS);
  });

  test("a photo stands behind every card and text of its act", () => {
    const steps = [...every.everyMatterStep(registry), ...every.everyCallStep(registry)];
    for (const [name, { messages }] of steps) {
      const kinds = messages.map(({ message }) => message.kind);
      const first = kinds.indexOf("photo");
      if (first < 0) continue;
      expect({ name, behind: kinds.slice(first) }).toEqual({ name, behind: kinds.slice(first).map(() => "photo") });
      expect({ name, words: kinds.slice(0, first).some((kind) => kind === "card" || kind === "text") }).toEqual({
        name,
        words: true,
      });
    }
  });

  test("a notice shows at most as many as the rule book says", () => {
    const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:20"));
    const five = reportedWithMany(registry);
    const three = matterBy(registry, five, raiseMatter, { reason: "要水务局来" }, by);
    expect(photosTo(three.messages, CENTERS[0] ?? "")).toEqual(["a", "b", "c"]);
    const strict = withRules(registry, { maxPhotos: 1 });
    expect(
      photosTo(matterBy(strict, five, raiseMatter, { reason: "要水务局来" }, by).messages, CENTERS[0] ?? ""),
    ).toEqual(["a"]);
    const none = withRules(registry, { maxPhotos: 0 });
    expect(viewers(chain.reported(none).messages)).toEqual([]);
  });

  test("a photo that stands twice takes one place: the draft's own first, then the matter's", () => {
    const { messages } = chain.inReview(registry, chain.drafted(registry).call);
    expect(photosTo(messages, LEADERS[0] ?? "")).toEqual([chain.PHOTO]);
  });

  test("who acted is not shown his own photos, though he stands among the others", () => {
    const clerk = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:15"));
    const assigned = matterBy(
      registry,
      chain.accepted(registry),
      assignMatter,
      { handler: asId<StaffId>(chain.CLERK) },
      clerk,
    );
    expect(viewers(assigned.messages)).toEqual([]);
    const both = { ...registry, staff: new Map(registry.staff) };
    both.staff.set(asId(chain.GRID_WORKER), {
      ...staff(registry, chain.GRID_WORKER),
      unit: asId("440112014008"),
      roles: ["GRID_WORKER", "COMMUNITY_CLERK"],
    });
    expect(viewers(chain.reported(both).messages)).toEqual(CLERKS);
  });

  test("a matter that turns out to lie elsewhere is shown to the clerks there, once", () => {
    const before = chain.reported(registry);
    const other = [...registry.grids.values()].find(
      ({ community }) => community !== "440112014008" && registry.units.get(community)?.parent === "440112014",
    );
    if (!other) throw new Error("the sample street has one community only");
    const reading = { place: { text: "那边", grid: other.code, by: "person" as const } };
    const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:04"));
    const { messages } = matterBy(registry, before, correctMatter, { reading }, by);
    const there = [...registry.staff.values()].filter(
      ({ unit, roles }) => unit === other.community && roles.includes("COMMUNITY_CLERK"),
    );
    expect(viewers(messages)).toEqual(there.map(({ id }) => id).sort());
    expect(photosTo(messages, there[0]?.id ?? "")).toEqual([chain.PHOTO]);
  });

  test("the department's group is shown nothing", () => {
    const groups = chain.sent(registry).messages.filter(({ message }) => message.kind === "mention");
    expect(groups).toHaveLength(1);
    for (const { message } of chain.sent(registry).messages)
      if (message.kind === "photo") expect(message.to).not.toContain("D04");
  });

  test("a calm matter's photos wait for the morning like its card", () => {
    const night = at("03-10 23:00");
    const { acted } = chain.reported(registry);
    const by = { ...act(registry, chain.GRID_WORKER, "GRID_WORKER", night) };
    const { messages } = matterBy(
      registry,
      chain.reported(registry),
      supplementMatter,
      { text: "", photos: [photo("n")] },
      by,
    );
    expect(acted.after.urgency).toBe("NORMAL");
    expect(messages.map(({ message, notBefore }) => [message.kind, notBefore])).toEqual([
      ["text", at("03-11 07:30")],
      ["photo", at("03-11 07:30")],
    ]);
  });
});

describe("cards count every photo", () => {
  test("review and sign cards count the matter's photos and the draft's, each once", async () => {
    const registry = await sampleRegistry();
    const { acted } = chain.inReview(registry);
    const many = {
      ...acted.after,
      photos: ["x", "a"].map(photo),
      subject: { ...acted.after.subject, photos: ["a", "b", "c"].map(photo) },
    };
    const before = { ...chain.inReview(registry), acted: { ...acted, after: many } };
    const [sign] = cardsTo(chain.sent(registry, before).messages, chain.LIAISON);
    expect(sign?.desc).toContain("照片4张");
    const [review] = cardsTo(chain.inReview(registry).messages, LEADERS[0] ?? "");
    expect(review?.desc).toContain("照片1张");
  });

  test("a photo added to the matter before the draft counts for the call", async () => {
    const registry = await sampleRegistry();
    const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:25"));
    const raised = matterBy(
      registry,
      chain.raised(registry),
      supplementMatter,
      { text: "", photos: [photo("later")] },
      by,
    );
    const { call } = chain.draftedOn(registry, raised, []);
    const [review] = cardsTo(chain.inReview(registry, call).messages, LEADERS[0] ?? "");
    expect(review?.desc).toContain("照片2张");
    expect(photosTo(chain.inReview(registry, call).messages, LEADERS[0] ?? "")).toEqual([chain.PHOTO, "later"]);
  });
});
