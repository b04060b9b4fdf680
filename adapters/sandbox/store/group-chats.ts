import { z } from "zod";
import type { Journal } from "./journal.js";
import { Table } from "./table.js";

/** A group made by the application (应用群聊, wecom §5.1). */
const GroupChat = z.object({ chatid: z.string(), name: z.string(), owner: z.string(), userlist: z.array(z.string()) });
export type GroupChat = z.infer<typeof GroupChat>;

export class GroupChats {
  readonly #table: Table<GroupChat>;

  constructor(journal: Journal) {
    this.#table = new Table("chats", GroupChat, journal);
  }

  find(chatid: string): GroupChat | undefined {
    return this.#table.get(chatid);
  }

  save(chat: GroupChat): void {
    this.#table.set(chat.chatid, chat);
  }

  all(): GroupChat[] {
    return [...this.#table.values()];
  }
}
