import { BotError } from "../../../src/ports/bot-error.js";
import type { Delivery, Neutral } from "../../../src/ports/message.js";
import { splitBytes } from "../text.js";
import { type AppDeps, sendWords } from "./send-to-staff.js";
import { NO_SUCH_CHAT } from "./wecom-errors.js";

type Said = Extract<Neutral, { kind: "inChat" }>;

const MAX_TEXT_BYTES = 2048;
/** The application may not have groups: its visible scope is not the root (wecom 5.1). */
const NO_CHATS_AT_ALL = 60011;

/**
 * Speaks in a group that the application made, as text: groups have no cards (wecom 5.1). A long text goes in parts, of which the
 * first one mentions. Without a group those who must hear it are told one by one.
 */
export async function sayInChat(deps: AppDeps, said: Said): Promise<Delivery> {
  for (const [i, content] of splitBytes(said.text, MAX_TEXT_BYTES).entries()) {
    const mentions = i === 0 && said.mention.length > 0 ? { mentioned_list: said.mention } : {};
    if (await isSaid(deps, said.chat, { content, ...mentions })) continue;
    deps.log.warn({ chat: said.chat, to: said.to }, "no such group: told one by one");
    if (said.to.length === 0) break;
    return sendWords(deps, { kind: "text", to: said.to, text: said.text });
  }
  return { platform: "wecom", unreachable: [] };
}

async function isSaid({ api }: AppDeps, chatid: string, text: object): Promise<boolean> {
  const body = { chatid, msgtype: "text", text, safe: 0 };
  try {
    const { errcode } = await api.call({ call: "appchat/send", body }, [...NO_SUCH_CHAT, NO_CHATS_AT_ALL]);
    return errcode === 0;
  } catch (fault) {
    if (fault instanceof BotError && fault.code === "chat_feature_absent") return false;
    throw fault;
  }
}
