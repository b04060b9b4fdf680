import { putInGroup } from "../put-post.js";
import { ROBOT_CONTENT, readContent } from "./content/readers.js";
import { mentionsIn } from "./mentions.js";
import { type Endpoint, fault, fine } from "./result.js";
import { storeUpload } from "./store-upload.js";

/** webhook/send (wecom §5.2): 20 a minute for each robot, tries that fail included. */
export const webhookSend: Endpoint = {
  method: "POST",
  auth: "robot",
  async handle(world, { query, json }) {
    const key = query.get("key") ?? "";
    const group = world.directory.groupOfRobot(key);
    if (group === undefined) return fault(93000);
    if (!world.robotTraffic.hit(key)) return fault(45009);
    const read = await readContent(ROBOT_CONTENT, json, { media: world.media, robotKey: key });
    if (!read.ok) return fault(read.errcode);
    const mentions = mentionsIn(group, read.content, json[String(json.msgtype)], ["markdown"]);
    putInGroup(world, group.id, read.content, { from: "robot", mentions });
    return fine();
  },
};

/** webhook/upload_media: the file is looked at before the key. */
export const webhookUpload: Endpoint = {
  method: "POST",
  auth: "robot",
  body: "upload",
  handle(world, call) {
    const key = call.query.get("key") ?? "";
    const known = world.directory.groupOfRobot(key) !== undefined;
    return storeUpload(world, call, { types: ["file", "voice"], robotKey: key, refuse: known ? undefined : 93000 });
  },
};
