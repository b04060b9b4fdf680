/** Every word of this page that people read, except what the service itself says. */
export const WORDS = {
  title: "令行禁止、有呼必应",
  subtitle: "手机示范",
  sample: "示范数据",
  bot: "有呼必应",
  botKind: "应用",

  clock: {
    name: "辖区时钟",
    hint: "时间前移时,到期的提醒、亮灯、代签会依次发生",
    hour: "+1小时",
    threeHours: "+3小时",
    nextWorkday: "下一工作日",
    nextDeadline: "下一时限",
    pick: "指定时间",
    go: "调到此刻",
    moving: "正在推进…",
    nothing: "没有等待中的时限",
    failed: "时间没有调成",
    workday: "工作日",
    night: "免打扰·普通通知07:30送达",
    weekend: "周末",
    makeUp: "调休上班",
    holidayOff: "放假",
  },

  faults: {
    name: "故障演练",
    on: "故障进行中",
    hint: "模拟企业微信一侧的异常,看服务如何应对",
    latencyMs: "慢",
    latencyHint: "平台接口每次晚 3 秒才应答",
    down: "宕机",
    downHint: "平台接口一律答 503,消息排队等待",
    tokenExpired: "令牌失效",
    tokenHint: "已发的访问令牌全部作废(42001)",
    rateLimited: "限流",
    limitHint: "平台接口一律答「过于频繁」(45009)",
    duplicateCallbacks: "重复回调",
    duplicateHint: "每条回调同时送达三次,只应办一次",
    clear: "全部恢复",
    failed: "设置没有成功",
  },

  live: { live: "实时", polling: "定时刷新", offline: "连接中断,正在重连" },

  phone: {
    of: "的手机",
    choose: "换人",
    search: "按姓名、单位、岗位查找",
    nobody: "没有符合的人员",
    shownAlready: "已在屏上",
    empty: "还没有消息",
    emptyHint: "写一句话试试,或从下方快捷语开始",
    earlier: "查看更早的消息",
    unread: "条未读",
    acting: "轮到这部手机",
  },

  composer: {
    placeholder: "发消息…",
    send: "发送",
    sending: "正在等待应答",
    photo: "发照片",
    location: "发位置",
    quick: "快捷语",
    todo: "待办",
    help: "帮助",
    look: "查",
  },

  photo: {
    title: "发照片",
    file: "从文件选择",
    fileHint: "自动压缩到 1 MB 以内",
    samples: "示范场景(绘制)",
    broken: "这个文件不是能打开的图片",
    enlarge: "查看大图",
    close: "关闭",
  },

  place: {
    title: "发位置",
    whole: "全区",
    label: "地点名称",
    labelHint: "例:科翔路12号",
    send: "发送位置",
    none: "未落格",
    hint: "点地图放置图钉,或选下面的地点",
    named: "常用地点",
    tests: "边界测试点",
    map: "示范区网格图",
  },

  card: {
    choose: "请选择",
    submit: "提交",
    details: "查看详情",
    pressing: "正在提交…",
    pickFirst: "请先选择一项",
  },

  group: {
    kind: "工作群",
    members: "人",
    choose: "换群",
    robot: "有呼必应机器人",
    empty: "群里还没有消息",
    emptyHint: "呼叫下达、联合行动部署后,机器人会在这里说话",
    readOnly: "群机器人只发不收:请在各自的手机上处理",
  },

  trouble: {
    unanswered: "服务没有应答:平台已重试三次。稍后再发一次。",
    failed: "服务出错,平台已按规则重试。稍后再发一次。",
    refused: "服务拒绝了这条回调。",
    ignored: "服务的应答不合平台规则,被忽略。",
    offline: "连不上示范服务:它可能已停止。",
    noCard: "这张卡片已经找不到了。",
    badRequest: "这一步现在不能办。",
    code: "状态",
  },

  toast: { got: "收到", and: "、", others: "等", people: "人", dismiss: "忽略" },

  dock: { name: "岗位" },

  guide: {
    name: "试一试",
    next: "下一步",
    fill: "填入示范语句",
    show: "看这部手机",
    hide: "收起",
    open: "展开",
  },

  kinds: {
    image: "[照片]",
    location: "[位置]",
    voice: "[语音]",
    video: "[视频]",
    file: "[文件]",
    template_card: "[卡片]",
    news: "[图文]",
    other: "[消息]",
  },

  weekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  roles: {
    GRID_WORKER: "网格员",
    COMMUNITY_CLERK: "社区经办",
    STREET_HANDLER: "处置人员",
    STREET_CENTER: "镇街指挥中心",
    STREET_LEADER: "镇街领导",
    STREET_CHIEF: "镇街主要领导",
    DEPT_LIAISON: "部门联络员",
    DEPT_HANDLER: "部门经办人",
    DEPT_LEADER: "部门分管领导",
    DEPT_HEAD: "部门主要领导",
    DISTRICT_CENTER: "区指挥中心",
    GOVERNANCE_OFFICE: "基层治理创新处",
    DISTRICT_LEADER: "区领导",
    DISCIPLINE: "纪检监察",
    PERFORMANCE_OFFICE: "绩效办",
    ADMIN: "系统管理员",
  },
  /** Two characters for an avatar and the dock. */
  roleMarks: {
    GRID_WORKER: "网格",
    COMMUNITY_CLERK: "社区",
    STREET_HANDLER: "处置",
    STREET_CENTER: "中心",
    STREET_LEADER: "领导",
    STREET_CHIEF: "书记",
    DEPT_LIAISON: "联络",
    DEPT_HANDLER: "经办",
    DEPT_LEADER: "分管",
    DEPT_HEAD: "局长",
    DISTRICT_CENTER: "区指",
    GOVERNANCE_OFFICE: "治理",
    DISTRICT_LEADER: "区领",
    DISCIPLINE: "纪检",
    PERFORMANCE_OFFICE: "绩效",
    ADMIN: "系统",
  },
} as const;

const named = (names: Readonly<Record<string, string>>, role: string): string => names[role] ?? role;

/** 岗位 */
export const roleName = (role: string): string => named(WORDS.roles, role);
export const roleMark = (role: string): string => named(WORDS.roleMarks, role);
