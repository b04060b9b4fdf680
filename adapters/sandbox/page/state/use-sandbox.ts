import { computed, inject, nextTick, provide, ref, shallowRef } from "vue";
import { whereItStands } from "../story/where-it-stands.js";
import { summaryOf } from "../talk/summary.js";
import { api } from "./api.js";
import { type ChatKey, createChats, groupChat, userChat } from "./chats.js";
import { createDistrictClock } from "./district-clock.js";
import { createFaultSwitches } from "./fault-switches.js";
import { followNews } from "./live.js";
import { createPanels } from "./panels.js";
import { defaultCast, defaultGroup, mainRole } from "./people.js";
import { createTalking } from "./talking.js";
import { createToasts } from "./toasts.js";
import { createUnread } from "./unread.js";
import type { Group, News, Person, Post } from "./wire.js";

export type Sandbox = ReturnType<typeof createSandbox>;

const KEY = Symbol("sandbox");

/** Makes the page's state, once, in the root component. */
export function provideSandbox(): Sandbox {
  const sandbox = createSandbox();
  provide(KEY, sandbox);
  return sandbox;
}

export function useSandbox(): Sandbox {
  const sandbox = inject<Sandbox>(KEY);
  if (sandbox === undefined) throw new Error("no sandbox was provided");
  return sandbox;
}

function createSandbox() {
  const people = shallowRef<readonly Person[]>([]);
  const groups = shallowRef<readonly Group[]>([]);
  const clock = createDistrictClock();
  const faults = createFaultSwitches();
  const panels = createPanels();
  const unread = createUnread();
  const toasts = createToasts();
  const chats = createChats(arrived);
  const talking = createTalking(chats);
  const byId = computed(() => new Map(people.value.map((person) => [person.userid, person])));
  const cast = computed(() => defaultCast(people.value));
  const ready = ref(false);

  function arrived(key: ChatKey, posts: readonly Post[]): void {
    const busyHere = panels.active.value?.key === key && document.visibilityState === "visible";
    if (!busyHere) unread.add(key, posts.length);
    const seen = panels.visible.value.some((panel) => panel.key === key);
    const told = posts.findLast(({ reply }) => !reply);
    if (!seen && told !== undefined && key.startsWith("user:")) toasts.add(key.slice("user:".length), summaryOf(told));
  }

  async function open(): Promise<void> {
    [people.value, groups.value] = await Promise.all([api.people(), api.groups()]);
    const group = defaultGroup(groups.value);
    const keys = [...cast.value.map(({ userid }) => userChat(userid)), ...(group ? [groupChat(group.id)] : [])];
    panels.panels.value = keys.map((key, slot) => ({ slot, key }));
    await Promise.all(keys.map(chats.follow));
    ready.value = true;
  }

  async function catchUp(): Promise<void> {
    if (!ready.value) await open();
    await Promise.all([readGroups(), chats.refreshAll(), clock.read(), faults.read()]);
  }

  function heard(news: News): void {
    if ("user" in news) void chats.refresh(userChat(news.user)).catch(() => undefined);
    else if ("group" in news) void heardOfGroup(groupChat(news.group)).catch(() => undefined);
    else if ("clock" in news) clock.put(news.clock);
    else void faults.read().catch(() => undefined);
  }

  /** Groups are made, filled and emptied while the page is open. */
  async function heardOfGroup(key: ChatKey): Promise<void> {
    await readGroups();
    await chats.refresh(key);
  }

  async function readGroups(): Promise<void> {
    groups.value = await api.groups();
  }

  /** Busy with this phone now: what it shows counts as read. */
  function touch(slot: number): void {
    panels.activeSlot.value = slot;
    const key = panels.active.value?.key;
    if (key !== undefined) unread.clear(key);
  }

  async function show(slot: number, key: ChatKey): Promise<void> {
    await chats.follow(key);
    panels.put(slot, key);
    touch(slot);
  }

  /** Brings a person up: where he is already on screen, or in the phone whose owner has his role. */
  async function bringUp(userid: string): Promise<void> {
    const key = userChat(userid);
    const slot = panels.slotOf(key) ?? slotFor(userid);
    await show(slot, key);
    await reveal(slot);
  }

  function slotFor(userid: string): number {
    const role = mainRole(byId.value.get(userid) ?? { userid, name: "", roles: [], units: [] });
    const persons = panels.panels.value.filter(({ key }) => key.startsWith("user:"));
    const alike = persons.find(({ key }) => byId.value.get(key.slice("user:".length))?.roles.includes(role));
    return (alike ?? persons.at(-1))?.slot ?? 0;
  }

  async function reveal(slot: number): Promise<void> {
    touch(slot);
    await nextTick();
    const phone = document.getElementById(`phone-${slot}`);
    phone?.scrollIntoView({ inline: "center", block: "nearest" });
  }

  const standing = computed(() => {
    const onTable = panels.panels.value.map(({ key }) => byId.value.get(key.slice("user:".length)));
    const persons = [...new Set([...onTable, ...cast.value])].filter((person) => person !== undefined);
    return whereItStands(persons.map((person) => ({ person, posts: chats.all.get(userChat(person.userid)) ?? [] })));
  });

  const live = followNews({ news: heard, catchUp });
  return {
    ...{ people, groups, byId, clock, faults, panels, unread, toasts, chats, talking, ready, live, standing },
    ...{ touch, show, bringUp, reveal },
  };
}
