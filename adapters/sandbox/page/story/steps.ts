/** One step of the demo story: who acts, what to press, and words that do the same. */
export type Step = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** What to do, in a sentence or two. */
  readonly hint: string;
  /**
   * Buttons of the step's cards, each with words that do the same (`{no}` is the short number). A card with one of
   * them, open on the phone of somebody with that role, means that the story stands here.
   */
  readonly words: Readonly<Record<string, string>>;
};

/** What anybody may begin with, without a card that asks for it. */
export const UNASKED = "";

/** From the report to the look on the spot (domain 4.2, 5.2). */
export const STEPS: readonly Step[] = [
  {
    id: "report",
    name: "上报",
    role: "GRID_WORKER",
    hint: "网格员写一句话,也可以先发照片或位置,事项马上立号。",
    words: { [UNASKED]: "科翔路口下水道堵了,污水冒出来" },
  },
  {
    id: "accept",
    name: "受理",
    role: "COMMUNITY_CLERK",
    hint: "社区经办点卡片上的「受理」。",
    words: { accept: "受理 {no}" },
  },
  {
    id: "raise",
    name: "上呈",
    role: "COMMUNITY_CLERK",
    hint: "社区办不了:写明理由上呈街道,再回复「确认」。能办的,在卡片上派遣。",
    words: { assign: "上呈 {no} 要水务局来疏通" },
  },
  {
    id: "call",
    name: "呼叫",
    role: "STREET_CENTER",
    hint: "街道指挥中心选定部门,点「呼叫」,再写一句诉求;拟稿后报审。",
    words: { call: "呼叫 水务局 {no} 管道堵塞,请派人疏通", review: "报审 {no}" },
  },
  {
    id: "approve",
    name: "审核",
    role: "STREET_LEADER",
    hint: "街道领导看过卡片,点「同意」,呼叫即下达部门。",
    words: { approve: "同意 {no}" },
  },
  {
    id: "sign",
    name: "签收",
    role: "DEPT_LIAISON",
    hint: "部门联络员点「签收」。呼叫不能退回,所以没有退回键。",
    words: { sign: "签收 {no}" },
  },
  {
    id: "respond",
    name: "响应",
    role: "DEPT_LIAISON",
    hint: "写明谁来、什么时候到、怎么办;只写「收到」不算响应。",
    words: { respond: "响应 {no} 管网科今天下午3点到场,先抽水再疏通" },
  },
  {
    id: "finish",
    name: "办结",
    role: "DEPT_LEADER",
    hint: "分管领导写明办理结果,附一张办后照片,再回复「确认」。",
    words: { finish: "办结 {no} 已疏通并更换管道" },
  },
  {
    id: "rate",
    name: "评价",
    role: "STREET_CENTER",
    hint: "街道在卡片上选星级并提交;三星及以下要写原因。",
    words: { rate: "评价 {no} 5星" },
  },
  {
    id: "verify",
    name: "核查",
    role: "GRID_WORKER",
    hint: "网格员到现场看一看,发一张照片,事项结案。",
    words: { verify_ok: "核查 {no} 已处理" },
  },
];
