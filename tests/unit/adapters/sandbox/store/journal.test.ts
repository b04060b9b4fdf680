import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { Journal } from "../../../../../adapters/sandbox/store/journal.js";
import { Table } from "../../../../../adapters/sandbox/store/table.js";
import { keptLog } from "../silent-log.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journal-"));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((journal) => journal.flush()));
  rmSync(folder, { recursive: true });
});

const opened: Journal[] = [];

function openAgain(): Journal {
  const journal = new Journal(join(folder, "deep", "journal.jsonl"), keptLog());
  opened.push(journal);
  return journal;
}

const numbers = (journal: Journal) => new Table("numbers", z.number(), journal);

test("rows are there again after a restart, in the order of their first writing", async () => {
  const journal = openAgain();
  const table = numbers(journal);
  for (const [key, value] of Object.entries({ b: 1, a: 2, c: 3 })) table.set(key, value);
  table.set("b", 9);
  table.delete("a");
  await journal.flush();
  expect([...numbers(openAgain()).entries()]).toEqual([
    ["b", 9],
    ["c", 3],
  ]);
});

test("opening writes the file anew with the living rows only", async () => {
  const journal = openAgain();
  for (let i = 0; i < 100; i += 1) numbers(journal).set("n", i);
  await journal.flush();
  openAgain();
  expect(readFileSync(join(folder, "deep", "journal.jsonl"), "utf8")).toBe(
    '{"table":"numbers","key":"n","value":99}\n',
  );
});

test("a line torn by a crash is left out, the rest stays", async () => {
  const journal = openAgain();
  numbers(journal).set("n", 1);
  await journal.flush();
  appendFileSync(join(folder, "deep", "journal.jsonl"), '{"table":"numbers","key":"m","va');
  expect([...numbers(openAgain()).entries()]).toEqual([["n", 1]]);
});

test("a row of another shape is forgotten", async () => {
  const journal = openAgain();
  new Table("numbers", z.string(), journal).set("n", "text");
  await journal.flush();
  expect(numbers(openAgain()).size).toBe(0);
});

test("of many rows the newest are kept", async () => {
  const journal = openAgain();
  const table = numbers(journal);
  for (let i = 0; i < 5; i += 1) table.set(`k${i}`, i);
  expect(table.keepNewest(2)).toEqual([0, 1, 2]);
  await journal.flush();
  expect([...numbers(openAgain()).values()]).toEqual([3, 4]);
});
