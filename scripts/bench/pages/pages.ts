import { digestText } from "../../../src/cards/digest.js";
import { monthOf, monthsLater } from "../../../src/domain/scoring/month-dates.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { localDate } from "../../../src/domain/shared/local-time.js";
import { digestContent } from "../../../src/jobs/digest-content.js";
import { makeCallback } from "../callbacks.js";
import type { Opened } from "./opened.js";

export type Page = { readonly name: string; readonly visit: (where: Opened) => Promise<void> };

const STREET = "440112014";
const COMMUNITY = "440112014008";
const DEPARTMENT = "D04";
/** A page of a list this far behind the newest is looked at, too. */
const PAGES_BACK = 20;

/** Every page of the product that anybody reads, as it is read. */
export async function pagesOf(databases: readonly Opened[], now: Date): Promise<readonly Page[]> {
  const known = new Map<string, Known>();
  for (const one of databases) known.set(one.name, await knownIn(one));
  const of = (one: Opened): Known => known.get(one.name) as Known;
  return [
    ...screenPages(),
    ...listPages("matters", now, of),
    ...listPages("calls", now, of),
    ...onePages(of),
    ...scorecardPages(now),
    ...botPages(of),
    ...digestPages(),
  ];
}

/** What is asked for by number, and where a later page of a list begins. */
type Known = { readonly matter: string; readonly call: string; readonly later: Readonly<Record<string, string>> };
type Listed = { readonly items: readonly { readonly no: string }[]; readonly next: string | null };

async function knownIn(one: Opened): Promise<Known> {
  const [matter, call] = await Promise.all([firstOf(one, "matters"), firstOf(one, "calls")]);
  return { matter, call, later: { matters: await laterPage(one, "matters"), calls: await laterPage(one, "calls") } };
}

async function firstOf(one: Opened, list: string): Promise<string> {
  const { items } = await one.json<Listed>(`/api/v1/${list}?open=false&limit=1`);
  if (!items[0]) throw new Error(`${one.name} has no ${list}`);
  return items[0].no;
}

/** The cursor of a page far back, or of the last where there are not so many. */
async function laterPage(one: Opened, list: string): Promise<string> {
  let path = `/api/v1/${list}?limit=20`;
  for (let back = 0; back < PAGES_BACK; back += 1) {
    const { next } = await one.json<Listed>(path);
    if (next === null) break;
    path = `/api/v1/${list}?limit=20&cursor=${next}`;
  }
  return path;
}

const got = (name: string, path: string): Page => ({ name, visit: (where) => where.get(path) });

function screenPages(): Page[] {
  return [
    got("stats, day", "/api/v1/stats?period=day"),
    got("stats, month", "/api/v1/stats?period=month"),
    got("stats of a street, day", `/api/v1/stats?street=${STREET}&period=day`),
    got("stats of a street, month", `/api/v1/stats?street=${STREET}&period=month`),
    got("map of the screen", "/api/v1/stats/map"),
    { name: "live figures, until the first", visit: (where) => where.live("/api/v1/live") },
    { name: "live figures of a street", visit: (where) => where.live(`/api/v1/live?street=${STREET}`) },
  ];
}

function listPages(list: "matters" | "calls", now: Date, of: (one: Opened) => Known): Page[] {
  const matters = list === "matters";
  const path = `/api/v1/${list}?limit=20`;
  const month = monthsLater(monthOf(now), -2);
  const filters = {
    "": "",
    "one state": matters ? "&state=CLOSED" : "&state=ARCHIVED",
    "some states": matters ? "&state=REPORTED,REGISTERED,RAISED" : "&state=SENT,SIGNED",
    "one unit": `&unit=${matters ? STREET : DEPARTMENT}`,
    "a community": `&unit=${COMMUNITY}`,
    "unit and state": matters ? `&unit=${STREET}&state=REGISTERED` : `&unit=${DEPARTMENT}&state=SENT`,
    open: "&open=true",
    over: "&open=false",
    green: "&light=GREEN",
    red: "&light=RED",
    "unit and red": `&unit=${STREET}&light=RED`,
    "a month": `&from=${month}-01T00:00:00%2B08:00&until=${month}-28T00:00:00%2B08:00`,
    "unit, state and a month": `&unit=${STREET}&state=${matters ? "CLOSED" : "ARCHIVED"}&from=${month}-01T00:00:00%2B08:00&until=${month}-28T00:00:00%2B08:00`,
  };
  return [
    ...Object.entries(filters).map(([name, query]) =>
      got(`${list}${name === "" ? "" : `: ${name}`}`, `${path}${query}`),
    ),
    { name: `${list}: a later page`, visit: (where) => where.get(of(where).later[list] ?? path) },
  ];
}

function onePages(of: (one: Opened) => Known): Page[] {
  return [
    { name: "one matter", visit: (where) => where.get(`/api/v1/matters/${of(where).matter}`) },
    { name: "one call", visit: (where) => where.get(`/api/v1/calls/${of(where).call}`) },
  ];
}

function scorecardPages(now: Date): Page[] {
  const month = monthOf(now);
  const closed = monthsLater(month, -2);
  return [
    got("scorecard of a department, this month", `/api/v1/scorecards/${month}/departments/${DEPARTMENT}`),
    got("scorecard of a department, closed", `/api/v1/scorecards/${closed}/departments/${DEPARTMENT}`),
    got("scorecards of all departments", `/api/v1/scorecards/${month}/departments`),
    got("scorecard of a street, this month", `/api/v1/scorecards/${month}/streets/${STREET}`),
    got("scorecard of a street, closed", `/api/v1/scorecards/${closed}/streets/${STREET}`),
    got("scorecards of all streets", `/api/v1/scorecards/${month}/streets`),
    got("month of the district", `/api/v1/scorecards/${month}/district`),
    got("month of the district, closed", `/api/v1/scorecards/${closed}/district`),
    got("year of the departments", `/api/v1/scorecards/${month.slice(0, 4)}/departments`),
    got("page: all scorecards", "/scorecards/"),
    got("page: scorecard of a department", `/scorecards/${month}/departments/${DEPARTMENT}`),
    got("page: scorecard of a street", `/scorecards/${month}/streets/${STREET}`),
    got("page: month of the district", `/scorecards/${month}/district`),
  ];
}

function botPages(of: (one: Opened) => Known): Page[] {
  const says = (name: string, who: string, words: (known: Known) => string): Page => ({
    name: `chat: ${name}`,
    visit(where) {
      const { path, body } = makeCallback(nextId(), who, words(of(where)));
      return where.post(path, body);
    },
  });
  return [
    says("待办 of a community", "kexiang.clerk01", () => "待办"),
    says("待办 of a street centre", "lianhe.center01", () => "待办"),
    says("待办 of a department", "d04.liaison01", () => "待办"),
    says("查 a matter", "lianhe.center01", ({ matter }) => `查 ${matter}`),
    says("查 four digits", "lianhe.center01", ({ matter }) => `查 ${matter.slice(-4)}`),
    says("查 a call", "d04.liaison01", ({ call }) => `查 ${call}`),
  ];
}

let sent = 8_000_000_000_000;
function nextId(): number {
  sent += 1;
  return sent;
}

function digestPages(): Page[] {
  return ["governance.office01", "district.leader01", "lianhe.center01", "kexiang.clerk01", "d04.leader01"].map(
    (who) => ({
      name: `digest of ${who}`,
      visit: (where) => digestOf(where, asId<StaffId>(who)),
    }),
  );
}

/** Put together as in the morning, by itself: what two people share is asked anew. */
async function digestOf({ store, registry }: Opened, who: StaffId): Promise<void> {
  const now = new Date();
  const today = { date: localDate(now), now, registry };
  const staff = registry.staff.get(who);
  if (!staff) throw new Error(`the sample district has no ${who}`);
  const content = digestContent({ ...store, draw: async () => Buffer.alloc(0) }, today);
  const [digest] = await Promise.all([content.of(staff), content.week(staff)]);
  digestText(digest, { staff, registry, at: now });
}
