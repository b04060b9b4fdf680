/** Chinese names of what a wish lacks: `missing` of a refusal, `gaps` of a review. An unknown code is shown as it is. */
const NAMES: Readonly<Record<string, string>> = {
  person: "由谁到场(岗位)",
  plan: "怎么办(方案)",
  visit: "什么时候到(时间)",
  time: "什么时候到(时间)",
  facts: "现场情况",
  tried: "已经做过什么",
  ask: "要部门做什么",
  photo: "现场照片",
  place: "地点",
  category: "类别",
  grid: "网格",
  urgency: "紧急程度",
  listItem: "清单事项",
  offListReason: "清单外的理由",
  text: "文字说明",
  days: "延长几个工作日(或延到哪天)",
  reason: "理由",
  ground: "挂账事由",
  reviewDate: "复核日期(今天以后)",
  replyReason: "原因",
  measure: "措施",
  until: "完成时间(今天或以后的日期)",
  before: "处置前照片",
  after: "处置后照片",
  sign: "签收时限",
  report: "反馈时限",
  title: "做什么(行动名称)",
  bodies: "参加单位",
  start: "开始时间",
  kind: "预警种类",
  colour: "颜色(蓝、黄、橙、红)",
};

export function missingNames(codes: readonly string[]): string {
  return [...new Set(codes.map((code) => NAMES[code] ?? code))].join("、");
}
