import { MediaIds } from "../../../../../adapters/wecom/client/media-ids.js";
import { asId, type PhotoId } from "../../../../../src/domain/shared/ids.js";

const NINE = new Date("2026-03-10T01:00:00Z");

test("only so many are remembered: the one uploaded longest ago is uploaded again first", async () => {
  const ids = new MediaIds();
  const uploads: string[] = [];
  const ask = (name: string) =>
    ids.idOf(asId<PhotoId>(name), NINE, async () => {
      uploads.push(name);
      return `media-${name}`;
    });
  for (let i = 0; i <= 500; i += 1) await ask(`p${i}`);
  uploads.length = 0;
  expect(await ask("p500")).toBe("media-p500");
  expect(await ask("p1")).toBe("media-p1");
  expect(uploads).toEqual([]);
  expect(await ask("p0")).toBe("media-p0");
  expect(uploads).toEqual(["p0"]);
});
