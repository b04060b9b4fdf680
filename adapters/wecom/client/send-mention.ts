import type { UnitCode } from "../../../src/domain/shared/ids.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Delivery, Neutral } from "../../../src/ports/message.js";
import { splitBytes } from "../text.js";
import type { Api } from "./api.js";
import type { RobotPace } from "./robot-pace.js";

const MAX_TEXT_BYTES = 2048;

type RobotDeps = {
  readonly api: Api;
  readonly pace: RobotPace;
  readonly robotKeyOf: (group: UnitCode) => string | undefined;
  readonly now: () => Date;
};

/**
 * Speaks in a department's group through its robot, as text: mentions do not work in markdown (wecom 5.2). A long text
 * goes in parts, of which the first one mentions. The robot tells neither an id nor who was reached.
 */
export async function sendMention(
  { api, pace, robotKeyOf, now }: RobotDeps,
  message: Extract<Neutral, { kind: "mention" }>,
): Promise<Delivery> {
  const key = robotKeyOf(message.group);
  if (key === undefined) {
    throw new BotError("chat_misconfigured", `unit ${message.group} has no group robot: enter its key in the registry`);
  }
  const parts = splitBytes(message.text, MAX_TEXT_BYTES);
  pace.take(key, parts.length, now());
  for (const [i, content] of parts.entries()) {
    const mentions = i === 0 && message.mention.length > 0 ? { mentioned_list: message.mention } : {};
    await api.callWithKey({
      call: "webhook/send",
      query: { key },
      body: { msgtype: "text", text: { content, ...mentions } },
    });
  }
  return { platform: "wecom", unreachable: [] };
}
