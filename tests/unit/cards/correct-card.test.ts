import { cardFault } from "../../../adapters/sandbox/cgi/card/card-fault.js";
import { renderCard } from "../../../adapters/wecom/cards/render-card.js";
import { parseCardId } from "../../../src/cards/card-id.js";
import { likelyCategories } from "../../../src/cards/likely-categories.js";
import { correctCard } from "../../../src/cards/questions/correct-card.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { correctMatter } from "../../../src/domain/matter/correct-matter.js";
import { asId, type CategoryCode } from "../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import { act, at, given, matterStep, replacements } from "./story.js";

describe("改 by card", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  const matterWith = (overrides: Parameters<typeof chain.reported>[1]) =>
    chain.reported(registry, overrides).acted.after;
  function selectsOf(overrides: Parameters<typeof chain.reported>[1] = {}) {
    const card = correctCard(registry, matterWith(overrides), 7);
    if (card.form !== "selects") throw new Error(`it is a card of the form ${card.form}`);
    return Object.fromEntries(card.selects.map((choice) => [choice.key, choice]));
  }

  test("shows class, urgency and grid as they were read, each in front or chosen", () => {
    const { category, urgency, grid } = selectsOf();
    expect(category).toMatchObject({ title: "类别", selected: "E0404" });
    expect(category?.options[0]).toEqual({ id: "E0404", text: "下水道堵塞或破损" });
    expect(urgency).toMatchObject({ title: "程度", selected: "NORMAL" });
    expect(urgency?.options.map(({ text }) => text)).toEqual(["一般", "加急", "紧急", "疑难"]);
    expect(grid).toMatchObject({ title: "网格", selected: "440112014008001" });
    expect(grid?.options[0]?.id).toBe("440112014008001");
  });

  test("offers what the words name before what is merely of the same kind, and nothing twice", () => {
    const likely = likelyCategories(registry, matterWith({ text: "垃圾堆了两天,旁边井盖没了" })).map(
      ({ code }) => code,
    );
    expect(likely[0]).toBe("E0404");
    const [read, ...others] = likely;
    const major = registry.categories.get(asId<CategoryCode>(read ?? ""))?.major;
    const firstKin = others.findIndex((code) => registry.categories.get(code)?.major === major);
    expect(others.slice(0, firstKin)).toContain("E0102");
    expect(new Set(likely).size).toBe(likely.length);
    expect(likely.every((code) => registry.categories.get(code)?.enabled)).toBe(true);
  });

  test("offers the grids of the community before those of the rest of the street, at most ten", () => {
    const { grid } = selectsOf();
    const communities = (grid?.options ?? []).map(({ id }) => registry.grids.get(asId(id))?.community);
    const rest = communities.findIndex((community) => community !== "440112014008");
    expect(rest).toBeGreaterThan(0);
    expect(communities.slice(rest)).not.toContain("440112014008");
    expect(communities.length).toBeLessThanOrEqual(10);
  });

  test("where nothing was read, not looking chooses nothing", () => {
    const card = correctCard(
      registry,
      { ...matterWith({}), category: undefined, place: { text: "路边", by: "none" } } as never,
      1,
    );
    expect(card).toMatchObject({
      selects: [
        { key: "category", selected: "unsure" },
        { key: "urgency", selected: "NORMAL" },
        { key: "grid", selected: "unsure" },
      ],
    });
  });

  test("is a card that the platform takes, with an id that the bot reads back", () => {
    const card = correctCard(registry, matterWith({ text: "垃圾".repeat(300) }), 7);
    expect(cardFault(renderCard(card), "send")).toBeUndefined();
    expect(parseCardId(card.id)).toEqual({ no: chain.MATTER, what: "correct", seq: 7 });
  });

  test("once pressed it shows what was chosen and by whom; other cards of this kind stay as they are", () => {
    const before = chain.reported(registry);
    const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:04"));
    const events = given(
      correctMatter(before.acted.after, { reading: { category: asId<CategoryCode>("E0102") } }, by, { registry }),
    );
    const cardId = `${chain.MATTER}@correct@7`;
    const { messages } = matterStep(registry, before, events, by, { cardId, responseCode: "rc" });
    const [pressed, ...others] = replacements(messages).filter((message) => message.cardId.includes("@correct@"));
    expect(others).toEqual([]);
    expect(pressed).toMatchObject({
      cardId,
      responseCode: "rc",
      label: expect.stringMatching(/03-10 09:04 已更正$/),
      card: { selects: [{ key: "category", selected: "E0102" }, {}, {}] },
    });
  });
});
