import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import mongoose, { type Connection } from "mongoose";
import type { Photos } from "../../src/ports/records.js";
import { PHOTO_BUCKET } from "./collections.js";
import { orStoreFault } from "./store-fault.js";

/**
 * A photo's id is its file name: saving it again, because a worker fell over after the first time, changes nothing,
 * and an upload that broke off is not in the way of the next.
 */
export function createPhotos(connection: Connection): Photos {
  const bucket = () => {
    const { db } = connection;
    if (!db) throw new Error("not connected");
    return new mongoose.mongo.GridFSBucket(db, { bucketName: PHOTO_BUCKET });
  };
  const fileOf = (id: string) => bucket().find({ filename: id }).sort({ uploadDate: -1 }).limit(1).next();

  return {
    save: (id, { bytes, contentType }) =>
      orStoreFault(async () => {
        if (await fileOf(id)) return;
        await pipeline(Readable.from([bytes]), bucket().openUploadStream(id, { metadata: { contentType } }));
      }),
    open: (id) =>
      orStoreFault(async () => {
        const file = await fileOf(id);
        if (!file) return undefined;
        const parts: Buffer[] = [];
        for await (const part of bucket().openDownloadStream(file._id)) parts.push(part);
        return { bytes: Buffer.concat(parts), contentType: String(file.metadata?.contentType) };
      }),
  };
}
