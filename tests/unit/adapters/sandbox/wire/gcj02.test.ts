import { gcj02FromWgs84 } from "../../../../../adapters/sandbox/wire/gcj02.js";
import fc from "../../../../support/fast-check.js";

test.each([
  ["Shanghai", { lng: 121.5272106, lat: 31.1774276 }, { lng: 121.531541859215, lat: 31.17530398364597 }],
  ["Shenzhen", { lng: 113.912316, lat: 22.543847 }, { lng: 113.9171764808363, lat: 22.540796131694766 }],
  ["Beijing", { lng: 116.377817, lat: 39.911954 }, { lng: 116.38404722455657, lat: 39.91334545536069 }],
])("a point in %s is shifted as map services publish it", (_city, wgs84, gcj02) => {
  const shifted = gcj02FromWgs84(wgs84);
  expect(shifted.lng).toBeCloseTo(gcj02.lng, 9);
  expect(shifted.lat).toBeCloseTo(gcj02.lat, 9);
});

test("a point abroad stays where it is", () => {
  const singapore = { lng: 103.8198, lat: 0.5 };
  expect(gcj02FromWgs84(singapore)).toEqual(singapore);
});

test("within the district the shift is some hundred metres, and points in a row stay in a row", () => {
  const place = fc.record({
    lng: fc.double({ min: 113.4, max: 113.6, noNaN: true }),
    lat: fc.double({ min: 23.1, max: 23.3, noNaN: true }),
  });
  fc.assert(
    fc.property(place, (point) => {
      const shifted = gcj02FromWgs84(point);
      const east = (shifted.lng - point.lng) * 111_320 * Math.cos((point.lat * Math.PI) / 180);
      const north = (shifted.lat - point.lat) * 111_320;
      expect(Math.hypot(east, north)).toBeGreaterThan(300);
      expect(Math.hypot(east, north)).toBeLessThan(900);
      expect(gcj02FromWgs84({ ...point, lng: point.lng + 1e-5 }).lng).toBeGreaterThan(shifted.lng);
    }),
  );
});
