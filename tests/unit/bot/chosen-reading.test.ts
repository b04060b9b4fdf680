import { chosenReading } from "../../../src/bot/chosen-reading.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "../cards/chain.js";

describe("a card's lists correct what was chosen otherwise", () => {
  let registry: Registry;
  let matter: Matter;
  beforeAll(async () => {
    registry = await sampleRegistry();
    matter = chain.reported(registry).acted.after;
  });
  const asItStands = { category: "E0404", urgency: "NORMAL", grid: "440112014008001" };

  test("lists that were left alone correct nothing, nor does an answer that is none", () => {
    expect(chosenReading(registry, matter, asItStands)).toEqual({});
    expect(chosenReading(registry, matter, { category: "unsure", urgency: "unsure", grid: "unsure" })).toEqual({});
    expect(chosenReading(registry, matter, {})).toEqual({});
  });

  test("each list by itself", () => {
    expect(chosenReading(registry, matter, { ...asItStands, category: "E0102" })).toEqual({ category: "E0102" });
    expect(chosenReading(registry, matter, { ...asItStands, urgency: "EXPEDITED" })).toEqual({ urgency: "EXPEDITED" });
    expect(chosenReading(registry, matter, { ...asItStands, grid: "440112014008002" })).toEqual({
      place: { ...matter.place, grid: "440112014008002", by: "person" },
    });
  });

  test("a class that is always urgent makes it urgent, unless another urgency was chosen with it", () => {
    const urgent = [...registry.categories.values()].find(({ limit }) => limit === "URGENT");
    if (!urgent) throw new Error("no class is always urgent");
    const chosen = { ...asItStands, category: urgent.code };
    expect(chosenReading(registry, matter, chosen)).toEqual({ category: urgent.code, urgency: "URGENT" });
    expect(chosenReading(registry, matter, { ...chosen, urgency: "EXPEDITED" })).toEqual({
      category: urgent.code,
      urgency: "EXPEDITED",
    });
  });
});
