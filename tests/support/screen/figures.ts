import type {
  MapLine,
  MapPoint,
  ScreenFigures,
  ScreenLight,
  ScreenMap,
} from "../../../src/domain/figures/screen-figures.js";
import { localDate } from "../../../src/domain/shared/local-time.js";

const AT = "2026-03-10T12:54:00+08:00";
const DAY_MS = 86_400_000;

/** A district in which nothing has happened yet. */
export function emptyFigures(map: ScreenMap): ScreenFigures {
  return {
    at: AT,
    registry: map.registry,
    district: { code: "440112", name: "黄埔示范区", sample: true },
    scope: { kind: "district" },
    period: "day",
    warnings: [],
    matters: { total: 0, new: 0, closed: 0, solved: { grid: 0, community: 0, street: 0, district: 0 } },
    calls: {
      ...{ total: 0, answered: 0, finished: 0, open: { green: 0, yellow: 0, red: 0 } },
      ...{ medianResponseHours: null, verySatisfied: { of: 0, count: 0 } },
    },
    days: lastDays(() => ({ matters: 0, calls: 0 })),
    categories: [],
    ticker: [],
    points: [],
    unplaced: { green: 0, yellow: 0, red: 0 },
    lines: [],
  };
}

/** The numbers the newspaper saw, on a busy noon: many open matters, long names, red lights. */
export function busyFigures(map: ScreenMap): ScreenFigures {
  const draw = drawer(7);
  return {
    ...emptyFigures(map),
    matters: { total: 214_754, new: 642, closed: 598, solved: { grid: 371, community: 142, street: 68, district: 17 } },
    calls: {
      ...{ total: 386, answered: 380, finished: 373, open: { green: 8, yellow: 3, red: 2 } },
      ...{ medianResponseHours: 6.5, verySatisfied: { of: 37, count: 35 } },
    },
    days: lastDays((day) => ({
      matters: day === 29 ? 642 : Math.round((day % 7 === 4 || day % 7 === 5 ? 430 : 690) + 120 * draw()),
      calls: day === 29 ? 2 : Math.floor(4 * draw() ** 2),
    })),
    categories: CATEGORIES.map(([name, count], at) => ({ code: `E${at}`, name, count })),
    ticker: tickerOf(),
    points: pointsOf(map, draw, 180),
    unplaced: { green: 2, yellow: 1, red: 0 },
    lines: linesOf(map, draw),
  };
}

/** While it rains: two warnings of the district's and one of a street's. */
export function warnedFigures(map: ScreenMap): ScreenFigures {
  const until = "2026-03-10T20:00:00+08:00";
  return {
    ...busyFigures(map),
    warnings: [
      { colour: "red", name: "暴雨红色预警", area: "全区", text: "停止户外作业,检查积水点和地下车库", until },
      { colour: "orange", name: "台风橙色预警", area: "全区", text: "加固广告牌", until },
      { colour: "blue", name: "大风蓝色预警", area: "联和街道", text: "注意高空坠物", until },
    ],
  };
}

/** As a month in which everything is open at once. */
export function crowdedFigures(map: ScreenMap): ScreenFigures {
  return { ...busyFigures(map), period: "month", points: pointsOf(map, drawer(11), 2_400) };
}

/** One street alone, of a district that shows its departments' lights. */
export function ofStreet(map: ScreenMap): ScreenFigures {
  const busy = busyFigures(map);
  const own = { ...map, grids: map.grids.filter(({ street }) => street === "440112014") };
  const draw = drawer(3);
  return {
    ...busy,
    scope: { kind: "street", code: "440112014", name: "联和街道" },
    matters: { total: 31_204, new: 87, closed: 90, solved: { grid: 52, community: 25, street: 11, district: 2 } },
    calls: { ...busy.calls, total: 61, answered: 58, finished: 55, open: { green: 3, yellow: 1, red: 1 } },
    points: pointsOf(own, draw, 70),
    lines: linesOf(own, draw).slice(6, 13),
    departments: map.departments.map(({ code, short }, at) => ({
      ...{ code, short },
      ...{ green: at % 3, yellow: at === 2 ? 1 : 0, red: at === 3 ? 12 : 0 },
    })),
  };
}

const CATEGORIES: readonly (readonly [string, number])[] = [
  ["机动车乱停放", 118],
  ["暴露垃圾", 96],
  ["电动自行车违规停放充电", 71],
  ["无照经营游商", 64],
  ["非机动车乱停放", 58],
  ["道路积水", 41],
  ["积存垃圾渣土", 33],
  ["下水道堵塞或破损", 27],
  ["工地扬尘", 19],
  ["违章张贴悬挂广告牌匾", 12],
];

const ACTS: readonly (readonly [place: string, verb: string, what: string])[] = [
  ["科翔第一网格", "上报", "道路积水"],
  ["水务局", "签收", "道路积水"],
  ["联和街道", "发起呼叫", "下水道堵塞或破损"],
  ["荔红第一网格", "上报", "电动自行车违规停放充电"],
  ["萝岗街道", "评价", "工地扬尘"],
  ["公安", "办结", "机动车乱停放"],
  ["龙湖知识城安置区第十二网格", "上报", "违章张贴悬挂广告牌匾"],
  ["镇龙村", "受理", "无照经营游商"],
];

function tickerOf(): ScreenFigures["ticker"] {
  return Array.from({ length: 20 }, (_, at) => {
    const [place, verb, what] = ACTS[at % ACTS.length] ?? ["", "", ""];
    const instant = new Date(Date.parse(AT) - at * (at > 12 ? 70 : 4) * 60_000);
    return { seq: 1_000 - at, at: instant.toISOString(), place, verb, what };
  });
}

function pointsOf(map: ScreenMap, draw: () => number, count: number): MapPoint[] {
  return Array.from({ length: count }, (_, at) => {
    const { polygon } = map.grids[Math.floor(draw() * draw() * map.grids.length)] ?? { polygon: [] };
    const [lngs, lats] = [polygon.map(([lng]) => lng), polygon.map(([, lat]) => lat)];
    const between = (values: readonly number[]) =>
      Math.min(...values) + (0.05 + 0.9 * draw()) * (Math.max(...values) - Math.min(...values));
    const where = { lng: between(lngs), lat: between(lats), light: lightOf(draw()) };
    return { id: `p${at}`, ...where, ...(at % 5 === 0 ? { byGrid: true as const } : {}) };
  });
}

function linesOf(map: ScreenMap, draw: () => number): MapLine[] {
  const lights: ScreenLight[] = [...Array(8).fill("green"), ...Array(3).fill("yellow"), ...Array(2).fill("red")];
  return pointsOf(map, draw, lights.length).map(({ id, lng, lat }, at) => ({
    ...{ id: `l${id}`, from: [lng, lat] as const, light: lights[at] ?? "green" },
    department: map.departments[Math.floor(draw() * map.departments.length)]?.code ?? "",
  }));
}

function lightOf(chance: number): ScreenLight {
  if (chance < 0.05) return "red";
  return chance < 0.17 ? "yellow" : "green";
}

function lastDays(of: (day: number) => { matters: number; calls: number }): ScreenFigures["days"] {
  return Array.from({ length: 30 }, (_, day) => ({
    date: localDate(new Date(Date.parse(AT) - (29 - day) * DAY_MS)),
    ...of(day),
  }));
}

/** The same numbers between 0 and 1 in every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
