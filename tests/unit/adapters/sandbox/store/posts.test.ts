import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Journal } from "../../../../../adapters/sandbox/store/journal.js";
import { chatOf } from "../../../../../adapters/sandbox/store/post.js";
import { Posts } from "../../../../../adapters/sandbox/store/posts.js";
import { keptLog } from "../silent-log.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "posts-"));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((journal) => journal.flush()));
  rmSync(folder, { recursive: true });
});

const opened: Journal[] = [];

function openAgain(): Journal {
  const journal = new Journal(join(folder, "journal.jsonl"), keptLog());
  opened.push(journal);
  return journal;
}

function post(chat: string, text: string) {
  return { chat, kind: "text", text, at: "2026-11-23T08:05:00+08:00", from: "app", reply: false, mine: false };
}

const texts = (posts: Posts, chat: string, after = 0) => posts.list(chat, after).map(({ text }) => text);

test("ids rise over all chats, and a cursor gives what came after it", () => {
  const posts = new Posts(openAgain());
  const ids = [chatOf.user("a"), chatOf.group("g"), chatOf.user("a")].map(
    (chat, i) => posts.add(post(chat, `t${i}`)).id,
  );
  expect(ids).toEqual([1, 2, 3]);
  expect(texts(posts, chatOf.user("a"), 1)).toEqual(["t2"]);
});

test("a person and a group of the same name are two chats", () => {
  const posts = new Posts(openAgain());
  posts.add(post(chatOf.user("x"), "to the person"));
  expect(texts(posts, chatOf.group("x"))).toEqual([]);
});

test("of each chat the newest entries are kept, and ids go on after a restart", async () => {
  const journal = openAgain();
  const posts = new Posts(journal, 2);
  for (const text of ["a", "b", "c"]) posts.add(post(chatOf.user("u"), text));
  await journal.flush();
  const again = new Posts(openAgain(), 2);
  expect(texts(again, chatOf.user("u"))).toEqual(["b", "c"]);
  expect(again.add(post(chatOf.user("u"), "d")).id).toBe(4);
});

test("what was recalled is not listed, also when it was the last one, and its id is not given again", async () => {
  const journal = openAgain();
  const posts = new Posts(journal);
  posts.replace({ ...posts.add(post(chatOf.user("u"), "a")), recalled: true });
  await journal.flush();
  const again = new Posts(openAgain());
  expect(texts(again, chatOf.user("u"))).toEqual([]);
  expect(again.add(post(chatOf.user("u"), "b")).id).toBe(2);
});
