import { type Street, Thread } from "./a-call.js";
import type { Step } from "./story.js";

const KEXIANG: Street = {
  grid: "lianhe.grid01",
  clerk: "kexiang.clerk01",
  center: "lianhe.center01",
  leader: "lianhe.leader01",
};
const LIHONG: Street = {
  grid: "luogang.grid03",
  clerk: "lihong.clerk01",
  center: "luogang.center01",
  leader: "luogang.leader01",
};
const YANGTIAN: Street = {
  grid: "xinlong.grid03",
  clerk: "yangtian.clerk01",
  center: "xinlong.center01",
  leader: "xinlong.leader01",
};

/** The day of domain 15.4, hour by hour. */
export function theDay(day: string): Step[] {
  return [...flood(day), ...bikes(day), ...vendor(day), ...filledField(day)];
}

/** 08:05 knee-deep water: urgent, on site within the hour, controlled at 11:30; the pipe is a call of its own. */
function flood(day: string): Step[] {
  const [water, pipe] = [new Thread(), new Thread()];
  const { grid, clerk, center } = KEXIANG;
  return [
    water.report(`${day}T08:05`, grid, "昨晚落大雨,科翔路口水浸到膝盖,车死火"),
    water.step(`${day}T08:05`, grid, "(照片)", (district) => district.photo(grid)),
    ...water.called({ raised: `${day}T08:07`, drafted: `${day}T08:09`, approved: `${day}T08:12` }, KEXIANG, {
      department: "水务局",
      why: "水浸危险,要水务局抽排",
      ask: "水深过膝,车辆死火,请立即抽排",
    }),
    water.says(`${day}T08:20`, "d04.liaison01", ({ call }) => `签收 ${call}`),
    water.says(`${day}T08:30`, "d04.liaison01", ({ call }) => `响应 ${call} 应急抽排队今天9点到场,两台泵车抽排`),
    water.says(`${day}T09:10`, "d04.handler01", ({ call }) => `进展 ${call} 已到场,两台泵车开始抽排`, true),
    ...water.helped(1, "d03", {
      at: `${day}T08:25`,
      comes: "养护所今天9点到场,围蔽路口",
      done: { at: `${day}T11:20`, result: "路口已围蔽,积水退后恢复通行" },
      stars: { at: `${day}T11:55`, who: center, given: 5 },
    }),
    ...water.helped(2, "d07", {
      at: `${day}T08:28`,
      comes: "应急分队今天9点到场,调沙袋和照明",
      done: { at: `${day}T11:25`, result: "沙袋已到位,无人员被困" },
      stars: { at: `${day}T11:55`, who: center, given: 4 },
    }),
    water.says(`${day}T11:30`, "d04.leader01", ({ call }) => `办结 ${call} 积水已抽干,险情已控制;管道需另行改造`, true),
    water.says(`${day}T11:40`, grid, ({ matter }) => `核查 ${matter} 已处理`, true),
    water.says(`${day}T11:50`, center, ({ call }) => `评价 ${call} 5星`),
    pipe.report(`${day}T12:00`, clerk, "科翔路口一下雨就积水,反复内涝,排水管要改造"),
    ...pipe.called({ raised: `${day}T12:02`, drafted: `${day}T14:05`, approved: `${day}T14:15` }, KEXIANG, {
      department: "水务局",
      why: "管道改造,街道做不了",
      ask: "排水管过流不足,一下雨就积水,请整治",
    }),
    pipe.says(`${day}T14:30`, "d04.liaison01", ({ call }) => `签收 ${call}`),
  ];
}

/** 09:30 荔红: shared bikes again, expedited to 交通局. */
function bikes(day: string): Step[] {
  const heap = new Thread();
  return [
    heap.report(`${day}T09:30`, LIHONG.grid, "荔红二街23号对面共享单车又堆成山,盲道全挡"),
    ...heap.called({ raised: `${day}T09:35`, drafted: `${day}T09:45`, approved: `${day}T09:55` }, LIHONG, {
      department: "交通局",
      why: "街道清过一次又回潮",
      ask: "共享单车堆积占盲道,请督促企业清运",
    }),
    ...heap.helped(1, "d01", { at: `${day}T10:10`, comes: "执法队今天下午3点到场,清理盲道" }),
    heap.says(`${day}T10:20`, "d03.liaison01", ({ call }) => `签收 ${call}`),
    heap.says(`${day}T11:00`, "d03.liaison01", ({ call }) => `响应 ${call} 运管科今天下午3点到场,约谈企业并清运`),
  ];
}

/** 10:15 镇龙村: a vendor blocks the village gate; the street solves it itself, no call. */
function vendor(day: string): Step[] {
  const gate = new Thread();
  const patrol = "xinlong.patrol01";
  return [
    gate.report(`${day}T10:15`, "xinlong.grid01", "镇龙村口有走鬼摆摊,把村口堵死了"),
    gate.says(`${day}T10:20`, "zhenlong.clerk01", ({ matter }) => `上呈 ${matter} 摊贩不听劝导`),
    gate.says(`${day}T10:25`, "xinlong.center01", ({ matter }) => `派 ${matter} 给 综合巡查队`),
    gate.says(`${day}T11:10`, patrol, ({ matter }) => `办结 ${matter} 摊贩已劝离,村口恢复畅通`, true),
    gate.says(`${day}T11:30`, "xinlong.grid01", ({ matter }) => `核查 ${matter} 已处理`, true),
  ];
}

/** 14:20 洋田村: soil on a field, complex to 规自局, which objects; the ruling is 不成立. */
function filledField(day: string): Step[] {
  const field = new Thread();
  return [
    field.report(`${day}T14:20`, YANGTIAN.grid, "洋田那边有人拉泥填田"),
    ...field.called({ raised: `${day}T14:25`, drafted: `${day}T14:35`, approved: `${day}T14:45` }, YANGTIAN, {
      department: "规自局",
      why: "占用耕地,村里制止不了",
      ask: "有人拉泥填田约半亩,请查处",
    }),
    field.says(`${day}T15:00`, "d11.liaison01", ({ call }) => `签收 ${call}`),
    field.says(`${day}T15:10`, "d11.leader01", ({ call }) => `异议 ${call} 应为城管局,倾倒泥土属市容管理`),
    field.says(
      `${day}T16:30`,
      "district.center01",
      ({ call }) => `裁定 ${call} 不成立 依据土地管理法,占用耕地由规划和自然资源部门查处`,
    ),
  ];
}
