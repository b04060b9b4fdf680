import { type Street, Thread } from "./a-call.js";
import type { Step } from "./story.js";

const LUOGANG: Street = {
  grid: "luogang.grid01",
  clerk: "luogang.clerk01",
  center: "luogang.center01",
  leader: "luogang.leader01",
};
const LIANHE: Street = {
  grid: "lianhe.grid03",
  clerk: "lianhe.clerk01",
  center: "lianhe.center01",
  leader: "lianhe.leader01",
};

/** Calls of the week before, of which the day hears the end (domain 15.4): one ★5, one ★3 with reason, one default rating, one red light. */
export function lastWeek(day: string, before: { readonly week: string; readonly yesterday: string }): Step[] {
  return [
    ...wellDone(before.week, day),
    ...onlyBasically(before.week, day),
    ...neverRated(before.week),
    ...lateDust(before.yesterday),
  ];
}

/** A road repaired by 交通局, five stars at 16:00. */
function wellDone(week: string, day: string): Step[] {
  const road = new Thread();
  const { grid, center } = LUOGANG;
  return [
    road.report(`${week}T09:00`, grid, "萝岗街下中路路面烂了一个大坑,车都绕着走"),
    ...road.called({ raised: `${week}T09:20`, drafted: `${week}T09:40`, approved: `${week}T10:00` }, LUOGANG, {
      department: "交通局",
      why: "市政道路,社区修不了",
      ask: "路面破损约三平方米,请修复",
    }),
    road.says(`${week}T10:30`, "d03.liaison01", ({ call }) => `签收 ${call}`),
    road.says(`${week}T15:00`, "d03.liaison01", ({ call }) => `响应 ${call} 养护所明天上午9点到场,先围蔽再铣刨重铺`),
    ...road.helped(1, "d04", {
      at: `${week}T11:00`,
      comes: "排水所今天下午4点到场,检查路面下的管道",
      done: { at: `${nextDays(week, 1)}T11:00`, result: "管道完好,井盖已调平" },
      stars: { at: `${nextDays(week, 1)}T11:30`, who: center, given: 5 },
    }),
    ...road.helped(2, "d09", {
      at: `${week}T11:10`,
      comes: "交警中队今天下午3点到场,施工期间疏导交通",
      done: { at: `${day}T15:20`, result: "施工期间已疏导,未发生拥堵" },
      stars: { at: `${day}T16:00`, who: center, given: 5 },
    }),
    road.says(`${day}T15:30`, "d03.leader01", ({ call }) => `办结 ${call} 路面已重铺,已恢复通行`, true),
    road.says(`${day}T15:50`, grid, ({ matter }) => `核查 ${matter} 已处理`, true),
    road.says(`${day}T16:00`, center, ({ call }) => `评价 ${call} 5星`),
  ];
}

/** A smell on a river, done only half well: three stars with the reason. */
function onlyBasically(week: string, day: string): Step[] {
  const river = new Thread();
  const { grid, center } = LIANHE;
  return [
    river.report(`${week}T14:10`, grid, "天鹿湖边河涌发臭,水面有死鱼"),
    ...river.called({ raised: `${week}T14:30`, drafted: `${week}T15:00`, approved: `${week}T15:20` }, LIANHE, {
      department: "水务局",
      why: "河涌水质,社区处理不了",
      ask: "河涌黑臭有死鱼,请排查排口",
    }),
    river.says(`${week}T16:00`, "d04.liaison01", ({ call }) => `签收 ${call}`),
    river.says(`${week}T16:30`, "d04.liaison01", ({ call }) => `响应 ${call} 河道所明天下午3点到场,先打捞再查排口`),
    ...river.helped(1, "d05", {
      at: `${week}T16:40`,
      comes: "监测站明天上午10点到场,采样化验",
      done: { at: `${day}T15:10`, result: "水样已化验,附近未发现偷排" },
      stars: { at: `${day}T16:00`, who: center, given: 4 },
    }),
    river.says(`${day}T15:20`, "d04.leader01", ({ call }) => `办结 ${call} 死鱼已打捞,排口已封堵`, true),
    river.says(`${day}T15:40`, grid, ({ matter }) => `核查 ${matter} 已处理`, true),
    river.says(`${day}T16:00`, center, ({ call }) => `评价 ${call} 3星 打捞及时,但清淤没有一次做完`),
  ];
}

/** Traffic lights mended, and the street forgot to rate: five stars by default at the end of 17:30. */
function neverRated(week: string): Step[] {
  const lights = new Thread();
  const done = nextDays(week, 2);
  return [
    lights.report(`${week}T10:10`, "luogang.grid02", "萝岗街下东路红绿灯不亮了"),
    ...lights.called({ raised: `${week}T10:20`, drafted: `${week}T10:40`, approved: `${week}T11:00` }, LUOGANG, {
      department: "公安",
      why: "交通信号灯归交警",
      ask: "路口信号灯不亮,请抢修",
    }),
    lights.says(`${week}T11:20`, "d09.liaison01", ({ call }) => `签收 ${call}`),
    lights.says(`${week}T11:40`, "d09.liaison01", ({ call }) => `响应 ${call} 设施中队今天下午2点到场,更换灯具`),
    lights.says(`${week}T11:50`, "d09.liaison01", ({ call }) => `解除 ${call} 灯杆和标线未受损,不需协办`),
    lights.says(`${done}T16:00`, "d09.leader01", ({ call }) => `办结 ${call} 信号灯已更换,恢复正常`, true),
    lights.says(`${done}T16:30`, "luogang.grid02", ({ matter }) => `核查 ${matter} 已处理`, true),
  ];
}

/** Dust at a site: signed in time, then silence until the response limit passes at 17:30. */
function lateDust(yesterday: string): Step[] {
  const dust = new Thread();
  return [
    dust.report(`${yesterday}T09:10`, "lianhe.grid03", "天鹿南路工地扬尘好大,泥头车不盖篷布"),
    ...dust.called(
      { raised: `${yesterday}T09:30`, drafted: `${yesterday}T09:50`, approved: `${yesterday}T10:10` },
      LIANHE,
      { department: "住建局", why: "在建工地,社区管不了", ask: "工地扬尘,泥头车未覆盖,请督促整改" },
    ),
    dust.says(`${yesterday}T10:40`, "d02.liaison01", ({ call }) => `签收 ${call}`),
    ...dust.helped(1, "d05", { at: `${yesterday}T10:45`, comes: "监测站今天下午3点到场,测扬尘" }),
    ...dust.helped(2, "d01", { at: `${yesterday}T10:50`, comes: "执法队今天下午4点到场,查泥头车" }),
    ...dust.helped(3, "d09", { at: `${yesterday}T10:55`, comes: "交警中队今天下午4点到场,查未盖篷布车辆" }),
  ];
}

/** The date so many days later. */
function nextDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
