import type { Content } from "../store/post.js";

type Group = { readonly members: readonly string[] };

/**
 * Which members a group message calls by @: those of `mentioned_list` (text only; `@all` are all members), and
 * those named as `<@userid>` in a text or markdown. Nobody outside the group can be called.
 */
export function mentionsIn(group: Group, content: Content, part: unknown, inWords: readonly string[]): string[] {
  const listed = content.kind === "text" ? mentionedList(part) : [];
  const named = inWords.includes(content.kind) ? [...(content.text ?? "").matchAll(/<@([^<>\s]{1,64})>/g)] : [];
  const wanted = new Set([...listed, ...named.map((match) => match[1] ?? "")].map((userid) => userid.toLowerCase()));
  return group.members.filter((userid) => wanted.has("@all") || wanted.has(userid.toLowerCase()));
}

function mentionedList(part: unknown): string[] {
  const { mentioned_list: persons, mentioned_mobile_list: mobiles } = part as Record<string, unknown>;
  const everybody = strings(mobiles).filter((mobile) => mobile === "@all");
  return [...strings(persons), ...everybody];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
