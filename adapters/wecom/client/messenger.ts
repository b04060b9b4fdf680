import type { UnitCode } from "../../../src/domain/shared/ids.js";
import type { Log } from "../../../src/ports/log.js";
import type { Messenger } from "../../../src/ports/messenger.js";
import { type ApiOptions, createApi } from "./api.js";
import { fetchMedia } from "./fetch-media.js";
import { keepChat } from "./keep-chat.js";
import { MediaIds } from "./media-ids.js";
import { RobotPace } from "./robot-pace.js";
import { sayInChat } from "./say-in-chat.js";
import { sendMention } from "./send-mention.js";
import { sendPhoto } from "./send-photo.js";
import { replaceCard, sendCard, sendWords } from "./send-to-staff.js";

export type WecomMessengerOptions = ApiOptions & {
  readonly agentId: number;
  /** The key of a unit's group robot, which is a secret: whoever has it can speak in the group. */
  readonly robotKeyOf: (group: UnitCode) => string | undefined;
  readonly log: Log;
};

/**
 * The sending side of one WeCom application, at any base address. A call may take four times `timeoutMs` and seven
 * seconds: what may pass by itself is repeated here, the rest comes back as a BotError that says when to try again.
 */
export function createWecomMessenger(options: WecomMessengerOptions): Messenger {
  const { agentId, robotKeyOf, now, log } = options;
  const api = createApi(options);
  const app = { api, agentId, log };
  const photos = { ...app, now, mediaIds: new MediaIds() };
  const robots = { api, robotKeyOf, now, pace: new RobotPace() };
  return {
    async send(message) {
      switch (message.kind) {
        case "text":
        case "markdown":
          return sendWords(app, message);
        case "card":
          return sendCard(app, message.to, message.card);
        case "mention":
          return sendMention(robots, message);
        case "chat":
          return keepChat(app, message);
        case "inChat":
          return sayInChat(app, message);
        case "replace":
          return replaceCard(app, message);
      }
    },
    sendPhoto: (to, picture, photo) => sendPhoto(photos, to, picture, photo),
    fetchMedia: (mediaId) => fetchMedia(api, mediaId),
  };
}
