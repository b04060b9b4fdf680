import type { Directory } from "../directory.js";
import { putInGroup } from "../put-post.js";
import { randomText } from "../random-text.js";
import type { GroupChat } from "../store/group-chats.js";
import { CHAT_CONTENT, readContent } from "./content/readers.js";
import { mentionsIn } from "./mentions.js";
import { type Endpoint, fault, fine } from "./result.js";

const MAX_MEMBERS = 2_000;
const MAX_NAME_CHARS = 50;

/** appchat/create (wecom §5.1). */
export const appchatCreate: Endpoint = {
  method: "POST",
  auth: "token",
  handle({ chats, directory, feed }, { json }) {
    const chatid = json.chatid ?? randomText(32);
    if (typeof chatid !== "string" || !/^[0-9a-zA-Z]{1,32}$/.test(chatid)) return fault(86001);
    if (chats.find(chatid) !== undefined) return fault(86215);
    const members = membersOf(directory, json.userlist ?? []);
    if (typeof members === "number") return fault(members);
    const chat = groupChat({ chatid, userlist: members, name: json.name ?? "", owner: json.owner ?? members[0] });
    if (typeof chat === "number") return fault(chat);
    chats.save(chat);
    feed.tell({ group: chatid });
    return fine({ chatid });
  },
};

/** appchat/update: an owner who leaves must name the next one. */
export const appchatUpdate: Endpoint = {
  method: "POST",
  auth: "token",
  handle({ chats, directory, feed }, { json }) {
    const chat = chats.find(String(json.chatid));
    if (chat === undefined) return fault(86003);
    const [added, gone] = [userList(directory, json.add_user_list), userList(directory, json.del_user_list)];
    if (added === undefined || gone === undefined) return fault(86007);
    const members = membersOf(directory, [...chat.userlist.filter((userid) => !gone.includes(userid)), ...added]);
    if (typeof members === "number") return fault(members);
    const { chatid } = chat;
    const next = groupChat({
      chatid,
      userlist: members,
      name: json.name ?? chat.name,
      owner: json.owner ?? chat.owner,
    });
    if (typeof next === "number") return fault(next);
    chats.save(next);
    feed.tell({ group: chatid });
    return fine();
  },
};

export const appchatGet: Endpoint = {
  method: "GET",
  auth: "token",
  handle({ chats }, { query }) {
    const chat = chats.find(query.get("chatid") ?? "");
    return chat === undefined ? fault(86003) : fine({ chat_info: chat });
  },
};

export const appchatSend: Endpoint = {
  method: "POST",
  auth: "token",
  async handle(world, { json }) {
    const chat = world.chats.find(String(json.chatid));
    if (chat === undefined) return fault(86003);
    const read = await readContent(CHAT_CONTENT, json, world);
    if (!read.ok) return fault(read.errcode);
    const part = json[String(json.msgtype)];
    const mentions = mentionsIn({ members: chat.userlist }, read.content, part, ["text", "markdown"]);
    putInGroup(world, chat.chatid, read.content, { from: "app", mentions });
    return fine();
  },
};

type Wanted = { readonly chatid: string; readonly userlist: string[]; readonly name: unknown; readonly owner: unknown };

function groupChat({ chatid, userlist, name, owner }: Wanted): GroupChat | number {
  if (typeof name !== "string") return 86004;
  const ownerId = userlist.find((userid) => userid.toLowerCase() === String(owner).toLowerCase());
  if (ownerId === undefined) return 86005;
  return { chatid, userlist, name: [...name].slice(0, MAX_NAME_CHARS).join(""), owner: ownerId };
}

/** Each member once, as the address book writes it; 86007 for an unknown one, 86006 for too few or too many. */
function membersOf(directory: Directory, value: unknown): string[] | number {
  const members = userList(directory, value);
  if (members === undefined) return 86007;
  const distinct = [...new Set(members)];
  return distinct.length >= 2 && distinct.length <= MAX_MEMBERS ? distinct : 86006;
}

function userList(directory: Directory, value: unknown = []): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const users = value.map((userid) => directory.user(String(userid))?.userid);
  return users.every((userid) => userid !== undefined) ? users : undefined;
}
