import { beforeAll, describe, expect, test } from "@jest/globals";
import { verifiers } from "../../../../src/cards/matter-parties.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForMatter } from "../../../../src/domain/district/visibility.js";
import type { Matter } from "../../../../src/domain/matter/matter.js";
import { reportMatter } from "../../../../src/domain/matter/report-matter.js";
import { verifyMatter } from "../../../../src/domain/matter/verify-matter.js";
import { asId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { act, aReport, CENTER, GRID, local, MatterStory, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

const DESK = "district.intake01";
let registry: Registry;
let handled: Matter;

beforeAll(async () => {
  registry = await sampleRegistry();
  handled = new MatterStory(registry)
    .reported({ source: "HOTLINE" }, DESK)
    .registered()
    .assigned()
    .started()
    .handled().matter;
});

const by = (id: string, at: string) => act(person(registry, id), local(at));
const verify = (id: string, note: string, solved = true) =>
  verifyMatter(handled, { solved, note, photos: [] }, by(id, "2026-03-10 15:00"), { registry });

describe("M1 from a channel that is nobody's patrol", () => {
  test("an intake desk reports for any street; what it does not say otherwise came from a resident", () => {
    const decided = reportMatter(undefined, aReport(), by(DESK, "2026-03-10 09:00"), { registry });
    expect(decided).toMatchObject({ ok: true, value: [{ data: { source: "RESIDENT" } }] });
  });

  test("a place of no street is refused, never guessed", () => {
    const street = asId<UnitCode>("Q02");
    const decided = reportMatter(undefined, aReport({ street }), by(DESK, "2026-03-10 09:00"), { registry });
    expect(decided).toEqual({ ok: false, refusal: { code: "street_needed" } });
  });
});

describe("M18 by call-back", () => {
  test("it waits for the desk that took the call, and its card goes there", () => {
    expect(waitsForMatter(handled, registry)).toEqual([`staff:${DESK}`]);
    expect(verifiers(registry, handled).ids).toEqual([DESK]);
  });

  test("the desk needs words, no photo", () => {
    expect(verify(DESK, "")).toEqual({ ok: false, refusal: { code: "text_missing", no: handled.no } });
    expect(verify(DESK, "已回访,群众满意")).toMatchObject({ ok: true, value: [{ type: "MatterClosed" }] });
  });

  test("whoever goes there still shows a photo, and not solved needs a reason", () => {
    expect(verify(GRID, "已清理")).toMatchObject({ ok: false, refusal: { code: "photo_missing" } });
    expect(verify(CENTER, "已清理")).toMatchObject({ ok: false, refusal: { code: "photo_missing" } });
    expect(verify(DESK, "", false)).toMatchObject({ ok: false, refusal: { code: "reason_missing" } });
    expect(verify(DESK, "反映人说还在冒水", false)).toMatchObject({
      ok: true,
      value: [{ type: "VerificationFailed", data: { reason: "反映人说还在冒水" } }],
    });
  });
});
