import { MEDIA_TYPES } from "../store/media-store.js";
import { type Endpoint, fault } from "./result.js";
import { storeUpload } from "./store-upload.js";

/** media/upload (wecom §6). */
export const mediaUpload: Endpoint = {
  method: "POST",
  auth: "token",
  body: "upload",
  handle: (world, call) => storeUpload(world, call, { types: MEDIA_TYPES }),
};

/** media/get: the bytes for 3 days, then 40007. Ranges are cut by the dispatcher. */
export const mediaGet: Endpoint = {
  method: "GET",
  auth: "token",
  async handle({ media }, { query }) {
    const id = query.get("media_id");
    if (!id) return fault(41006);
    const found = media.live(id);
    if (found === undefined || found.robotKey !== undefined) return fault(40007);
    const { filename, contentType } = found;
    return { kind: "file", filename, contentType, bytes: await media.bytes(found) };
  },
};
