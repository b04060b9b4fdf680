import { middleOf } from "../../../src/domain/district/placing/middle.js";
import type { Category, Grid, ListItem, Registry } from "../../../src/domain/district/registry.js";
import { asId, type PhotoId, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { LoadedCall, LoadedMatter } from "../../../src/ports/records.js";
import { History } from "./history.js";
import { holder, peopleOf } from "./people.js";

/** One matter from its report on, with its call and the parts of it: what copies are made of. */
export type Template = {
  readonly matter: LoadedMatter;
  readonly calls: readonly LoadedCall[];
  readonly begins: number;
  readonly ends: number;
};

export const COURSES = ["onSpot", "community", "street", "called", "open", "openCalled"] as const;
export type Course = (typeof COURSES)[number];
export type Templates = { readonly [C in Course]: readonly Template[] };

/** A Tuesday, as good as any day. */
const BEGINS = new Date("2026-03-10T08:40:00+08:00");
const BEFORE = [asId<PhotoId>("before")];
const AFTER = [asId<PhotoId>("after")];
/** So many of each course in each grid, of different classes. */
const EACH = 6;

/** Histories in every grid of the district, of many classes; each is played by the use cases themselves. */
export async function playTemplates(registry: Registry): Promise<Templates> {
  const grids = [...registry.grids.values()];
  const entries = COURSES.map(async (course) => {
    const classes = classesFor(registry, course);
    const places = grids.flatMap((grid, g) => Array.from({ length: EACH }, (_, n) => ({ grid, n: g * EACH + n })));
    const played = places.map(({ grid, n }) =>
      play(registry, course, grid, classes[n % classes.length] as Category, n),
    );
    return [course, await Promise.all(played)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Course, Template[]>;
}

function classesFor({ categories, listItems }: Registry, course: Course): Category[] {
  const enabled = [...categories.values()].filter(({ enabled }) => enabled);
  if (course === "onSpot") return enabled.filter(({ onTheSpot }) => onTheSpot);
  if (course !== "called" && course !== "openCalled") return enabled;
  return enabled.filter((one) => calledItem(one, listItems) !== undefined);
}

function calledItem({ listItems }: Category, all: Registry["listItems"]): ListItem | undefined {
  const item = listItems[0] === undefined ? undefined : all.get(listItems[0]);
  return item?.list === "CALL" && item.lead !== undefined ? item : undefined;
}

async function play(registry: Registry, course: Course, grid: Grid, category: Category, n: number): Promise<Template> {
  const history = new History(registry, BEGINS);
  await report(history, registry, grid, category, n);
  await GOES_ON[course]({ history, registry, grid, category, n });
  const [matter] = history.world.matters;
  if (!matter) throw new Error("nothing was reported");
  const calls = history.world.calls;
  const moments = [matter, ...calls].flatMap(({ events }) => events.map(({ at }) => at.getTime()));
  return { matter, calls, begins: Math.min(...moments), ends: Math.max(...moments) };
}

type Played = {
  readonly history: History;
  readonly registry: Registry;
  readonly grid: Grid;
  readonly category: Category;
  readonly n: number;
};

const GOES_ON: { readonly [C in Course]: (played: Played) => Promise<void> } = {
  onSpot: async ({ history, registry, grid }) => {
    const { reporter } = peopleOf(registry, grid);
    await history.do(12, "solveOnSpot", reporter, {
      no: history.matter,
      result: "已清理",
      before: BEFORE,
      after: AFTER,
    });
  },
  community: async (played) => {
    await accepted(played);
    await handled(played, "clerk");
  },
  street: async (played) => {
    await raised(played);
    await handled(played, "center");
  },
  called: async (played) => {
    await called(played);
    await answered(played);
  },
  open: async (played) => {
    if (played.n % 5 > 0) await accepted(played);
    if (played.n % 5 > 2) await raised(played);
  },
  openCalled: async (played) => {
    await called(played);
    const { history, registry } = played;
    const lead = leadOf(played);
    if (played.n % 2 === 1)
      await history.do(30, "signCall", holder(registry, "DEPT_LIAISON", lead), { no: history.call });
  },
};

async function report(history: History, registry: Registry, grid: Grid, category: Category, n: number): Promise<void> {
  const { reporter } = peopleOf(registry, grid);
  const point = middleOf(grid.polygon);
  const street = registry.units.get(grid.community)?.parent as UnitCode;
  const text = `${grid.name}${n + 1}号附近发现${category.name},影响居民出行,请尽快处理`;
  const place = { text: `${n + 1}号附近`, grid: grid.code, by: "point", ...(point ? { point } : {}) } as const;
  const [listItem] = category.listItems;
  await history.do(0, "fileMatter", reporter, {
    text,
    photos: BEFORE,
    reading: {
      ...{ category: category.code, urgency: "NORMAL", place, street, community: grid.community },
      ...(listItem === undefined ? {} : { listItem }),
    },
  });
}

async function accepted({ history, registry, grid }: Played): Promise<void> {
  const { clerk } = peopleOf(registry, grid);
  await history.do(25, "acceptMatter", clerk, { no: history.matter });
}

async function raised(played: Played): Promise<void> {
  const { history, registry, grid } = played;
  const { clerk } = peopleOf(registry, grid);
  await history.do(20, "raiseMatter", clerk, { no: history.matter, reason: "要专业设备" });
}

async function handled({ history, registry, grid }: Played, by: "clerk" | "center"): Promise<void> {
  const people = peopleOf(registry, grid);
  const no = history.matter;
  await history.do(15, "assignMatter", people[by], { no, handler: people.team.id });
  await history.do(20, "startHandling", people.team, { no });
  await history.do(90, "completeHandling", people.team, { no, result: "已清理完毕,恢复整洁", photos: AFTER });
  await history.do(45, "verifyMatter", people.verifier, { no, solved: true, note: "", photos: AFTER });
}

/** A call on its way: approved by the street's leader; the lead needs no help. */
async function called(played: Played): Promise<void> {
  await raised(played);
  const { history, registry, grid } = played;
  const { center, leader } = peopleOf(registry, grid);
  const lead = leadOf(played);
  await history.do(30, "draftCall", center, { no: history.matter, lead, ask: "请派员到场处理", photos: BEFORE });
  await history.do(5, "requestReview", center, { no: history.call });
  await history.do(30, "approveCall", leader, { no: history.call });
  for (const no of history.parts) {
    await history.do(5, "releasePart", holder(registry, "DEPT_LEADER", lead), { no, reason: "无需协办" });
  }
}

async function answered(played: Played): Promise<void> {
  const { history, registry, grid, n } = played;
  const people = peopleOf(registry, grid);
  const lead = leadOf(played);
  const no = history.call;
  const liaison = holder(registry, "DEPT_LIAISON", lead);
  await history.do(30, "signCall", liaison, { no });
  const response = { person: "管理所", visit: "明天上午9点", plan: "先查看再处理" };
  await history.do(120, "respondToCall", liaison, { no, response });
  const head = holder(registry, "DEPT_LEADER", lead);
  await history.do(60 * (20 + (n % 60)), "finishCall", head, { no, result: "已处理完毕", photos: AFTER });
  const verify = { no: history.matter, solved: true, note: "", photos: AFTER };
  await history.do(60, "verifyMatter", people.verifier, verify);
  const stars = n % 4 === 0 ? 4 : 5;
  await history.do(30, "rateCall", people.center, {
    no,
    stars,
    ...(stars === 4 ? { reason: "到场晚了" } : {}),
  } as never);
  await history.untilArchived();
}

function leadOf({ registry, category }: Played): UnitCode {
  return calledItem(category, registry.listItems)?.lead as UnitCode;
}
