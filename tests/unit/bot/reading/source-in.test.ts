import { beforeAll, describe, expect, test } from "@jest/globals";
import { sourceIn } from "../../../../src/bot/reading/source-in.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

describe("where a report came from stands at its beginning", () => {
  test.each([
    ["12345 科翔路12号门口垃圾堆了两天", "HOTLINE"],
    ["12345:工单说萝岗街下中路水浸", "HOTLINE"],
    ["上报 群众反映荔红二街噪音大", "RESIDENT"],
    ["街坊反映路灯不亮,从A3栋到小学门口一排", "RESIDENT"],
    ["企业反映门口路烂", "ENTERPRISE"],
    ["【智能发现】科翔路口占道经营", "SENSOR"],
    ["媒体曝光镇龙村口乱倒渣土", "MEDIA"],
    ["上级交办:核查洋田村填土", "SUPERIOR"],
  ])("%s → %s", (text, source) => {
    expect(sourceIn(text, registry)).toBe(source);
  });

  test.each(["科翔路口有走鬼,群众反映过好几次", "企业门口有人拉横幅", "垃圾站满咗,好臭", "路口的摄像头坏了"])(
    "%s is one's own finding",
    (text) => {
      expect(sourceIn(text, registry)).toBeUndefined();
    },
  );
});
