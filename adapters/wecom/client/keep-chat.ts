import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Delivery, Neutral } from "../../../src/ports/message.js";
import { cutChars } from "../text.js";
import type { Answer } from "./answers.js";
import type { AppDeps } from "./send-to-staff.js";
import { CHAT_EXISTS, NO_SUCH_CHAT, NO_SUCH_USER, STRANGER_IN_CHAT } from "./wecom-errors.js";

type Wanted = Pick<Extract<Neutral, { kind: "chat" }>, "chat" | "name" | "members">;
type Info = NonNullable<Answer["chat_info"]>;

const MAX_NAME_CHARS = 50;
/** The platform keeps no group of fewer (86006). */
const FEWEST = 2;

/**
 * Makes the group as it is wanted, or makes what there is so (wecom 5.1). Accounts that the platform does not know are left out
 * and reported: one of them would keep everybody from having a group.
 */
export async function keepChat(deps: AppDeps, wanted: Wanted): Promise<Delivery> {
  if (areTooFew(deps, wanted)) return { platform: "wecom", unreachable: [] };
  const present = await infoOf(deps, wanted.chat);
  if (await isTaken(deps, present, wanted)) return { platform: "wecom", unreachable: [] };
  const strangers = await strangersAmong(deps, wanted.members);
  const known = { ...wanted, members: wanted.members.filter((id) => !strangers.includes(id)) };
  if (areTooFew(deps, known) || (await isTaken(deps, present, known))) {
    return { platform: "wecom", unreachable: strangers };
  }
  throw new BotError(
    "chat_message_refused",
    `appchat ${wanted.chat}: a member is refused although the account is known`,
  );
}

function areTooFew({ log }: AppDeps, { chat, members }: Wanted): boolean {
  if (members.length >= FEWEST) return false;
  log.warn({ chat, members }, "too few members for a group: they are told one by one");
  return true;
}

async function infoOf({ api }: AppDeps, chatid: string): Promise<Info | undefined> {
  const answer = await api.call({ call: "appchat/get", query: { chatid } }, NO_SUCH_CHAT);
  return answer.errcode === 0 ? answer.chat_info : undefined;
}

/** False when the platform did not take it, because it does not know somebody among the members. */
function isTaken(deps: AppDeps, present: Info | undefined, wanted: Wanted): Promise<boolean> {
  const named = { ...wanted, name: cutChars(wanted.name, MAX_NAME_CHARS) };
  return present ? changed(deps, present, named) : made(deps, named);
}

/** Who made it in between us did what we want: its members are changed by the next message about it. */
async function made({ api }: AppDeps, { chat, name, members }: Wanted): Promise<boolean> {
  const body = { name, owner: members[0], userlist: members, chatid: chat };
  const answer = await api.call({ call: "appchat/create", body }, [CHAT_EXISTS, ...STRANGER_IN_CHAT]);
  return !STRANGER_IN_CHAT.includes(answer.errcode);
}

async function changed({ api }: AppDeps, present: Info, { chat, name, members }: Wanted): Promise<boolean> {
  const had = present.userlist.map((id) => id.toLowerCase());
  const added = members.filter((id) => !had.includes(id));
  const gone = had.filter((id) => !members.includes(asId<StaffId>(id)));
  const [owner = ""] = members;
  const renamed = present.name === name ? {} : { name };
  const handedOn = present.owner.toLowerCase() === owner ? {} : { owner };
  const body = {
    chatid: chat,
    ...renamed,
    ...handedOn,
    ...(added.length === 0 ? {} : { add_user_list: added }),
    ...(gone.length === 0 ? {} : { del_user_list: gone }),
  };
  if (Object.keys(body).length === 1) return true;
  const answer = await api.call({ call: "appchat/update", body }, STRANGER_IN_CHAT);
  return answer.errcode === 0;
}

async function strangersAmong({ api }: AppDeps, members: readonly StaffId[]): Promise<readonly StaffId[]> {
  const strangers: StaffId[] = [];
  for (const userid of members) {
    const answer = await api.call({ call: "user/get", query: { userid } }, NO_SUCH_USER);
    if (answer.errcode !== 0) strangers.push(userid);
  }
  return strangers;
}
