import { digestSettingText, digestTimeRefused } from "../cards/digest-setting-texts.js";
import { wishAfter } from "../domain/conversation/digest-wish.js";
import { type Reply, say, type Talk, turn } from "./talk.js";
import { digestSaid } from "./words/digest-said.js";

/** 晨报, 晨报 关, 晨报 开, 晨报 07:50: shows or changes when the speaker's digest comes. An open question stays open. */
export async function digestSetting(talk: Talk, words: string): Promise<Reply> {
  const { conversation, registry } = talk;
  const before = conversation.digest ?? {};
  if (words === "") return say(digestSettingText(before, registry));
  const said = digestSaid(words);
  const digest = said && wishAfter(before, said, registry.rules);
  if (!digest) return say(digestTimeRefused(registry));
  const text = digestSettingText(digest, registry);
  return turn({ ...talk, conversation: { ...conversation, digest } }, conversation.pending, text);
}
