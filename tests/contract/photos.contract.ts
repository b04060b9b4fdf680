import { asId, type PhotoId } from "../../src/domain/shared/ids.js";
import type { Photos } from "../../src/ports/records.js";

/** What {@link Photos} promises. */
export function photosContract(name: string, photos: () => Photos): void {
  const bytesOf = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) % 256));

  describe(`${name}: photos`, () => {
    test.each([0, 1, 255 * 1024, 700_001])("a picture of %d bytes comes back as it was", async (length) => {
      const id = asId<PhotoId>(`p-${length}`);
      await photos().save(id, { bytes: bytesOf(length), contentType: "image/png" });
      const opened = await photos().open(id);
      expect(opened?.contentType).toBe("image/png");
      expect(opened?.bytes.equals(bytesOf(length))).toBe(true);
    });

    test("a photo that was never kept is nothing", async () => {
      expect(await photos().open(asId("p-none"))).toBeUndefined();
    });

    test("saving again changes nothing", async () => {
      const id = asId<PhotoId>("p-twice");
      await photos().save(id, { bytes: Buffer.from("first"), contentType: "image/jpeg" });
      await photos().save(id, { bytes: Buffer.from("second"), contentType: "image/png" });
      expect(await photos().open(id)).toEqual({ bytes: Buffer.from("first"), contentType: "image/jpeg" });
    });

    test("two who save the same photo at once both succeed", async () => {
      const id = asId<PhotoId>("p-race");
      const picture = { bytes: bytesOf(300_000), contentType: "image/jpeg" };
      await Promise.all([photos().save(id, picture), photos().save(id, picture)]);
      expect((await photos().open(id))?.bytes.equals(picture.bytes)).toBe(true);
    });
  });
}
