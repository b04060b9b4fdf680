import { reactive } from "vue";
import type { ChatKey } from "./chats.js";

/** How many entries of each chat nobody has looked at. */
export function createUnread() {
  const counts = reactive(new Map<ChatKey, number>());
  return {
    of: (key: ChatKey): number => counts.get(key) ?? 0,
    add(key: ChatKey, count: number): void {
      counts.set(key, (counts.get(key) ?? 0) + count);
    },
    clear(key: ChatKey): void {
      if (counts.has(key)) counts.delete(key);
    },
  };
}
