import { isoInChina, unixSeconds } from "../../../../../adapters/sandbox/wire/instant.js";

test("times are written in whole seconds with China's offset", () => {
  expect(isoInChina(new Date("2026-11-22T23:59:59.999Z"))).toBe("2026-11-23T07:59:59+08:00");
});

test("the wire counts whole seconds", () => {
  expect(unixSeconds(new Date(1_735_689_725_999))).toBe(1_735_689_725);
});
