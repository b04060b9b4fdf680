import { forSpeaker } from "../../../src/bot/for-speaker.js";
import { readIntent } from "../../../src/bot/words/read-intent.js";
import type { Role } from "../../../src/domain/district/roles.js";

function meant(text: string, ...roles: Role[]): string {
  const intent = forSpeaker(readIntent(text), { roles });
  return intent.kind === "command" ? intent.name : intent.kind;
}

describe("the same words in different mouths", () => {
  test.each<[string, Role, string]>([
    ["收到", "DEPT_LIAISON", "sign"],
    ["收到,谢谢", "DEPT_LIAISON", "sign"],
    ["收到", "GRID_WORKER", "small_talk"],
    ["收到", "DEPT_LEADER", "small_talk"],
    ["1", "DEPT_LIAISON", "sign"],
    ["1", "COMMUNITY_CLERK", "number"],
    ["收 0017", "COMMUNITY_CLERK", "accept"],
    ["收 0003", "DEPT_LIAISON", "sign"],
    ["处理好了", "GRID_WORKER", "verify"],
    ["处理好了 0017", "STREET_HANDLER", "complete"],
    ["处理好了 0003", "DEPT_LEADER", "finish"],
    ["没处理好 0017", "GRID_WORKER", "verify"],
    ["没处理好 0003", "STREET_LEADER", "redo"],
    ["改一下", "GRID_WORKER", "correct"],
    ["改一下 HJ0003 写清楚", "STREET_LEADER", "return_draft"],
    ["退回 HJ0003 写清楚", "STREET_LEADER", "return_draft"],
    ["退回 0003", "DEPT_LIAISON", "bounce"],
    ["退回 0003", "DEPT_LEADER", "bounce"],
    ["退回 0017 派错了", "STREET_HANDLER", "return_task"],
    ["不归我们 0017", "STREET_HANDLER", "return_task"],
    ["退回 0017 派错了", "GRID_WORKER", "return_task"],
    ["退回 0017 社区能办", "STREET_CENTER", "send_back_matter"],
    ["申诉 0017 不是一回事", "GRID_WORKER", "appeal_not_accepted"],
    ["不归我们管", "DEPT_LIAISON", "bounce"],
    ["不归我们", "DEPT_LIAISON", "bounce"],
    ["异议 0003 应为交通局", "DEPT_LEADER", "object"],
    ["询问 0003 几栋", "DEPT_HANDLER", "ask_street"],
    ["询问 0003", "STREET_CENTER", "query"],
    ["询问 0017", "GRID_WORKER", "query"],
    ["补充情况 0003 在修", "DEPT_LIAISON", "progress"],
    ["撤销 0003 已解决", "STREET_CENTER", "discard"],
    ["撤回 0017", "GRID_WORKER", "withdraw"],
    ["补充 0003 堵两天", "STREET_CENTER", "revise"],
    ["0003 已经抽水", "DEPT_HANDLER", "progress"],
    ["安排在路边的垃圾桶满了", "GRID_WORKER", "sentence"],
    ["安排管网科今天下午到场", "DEPT_LIAISON", "respond"],
    ["完成清扫的地方又脏了", "COMMUNITY_CLERK", "sentence"],
  ])("%s from %s → %s", (text, role, name) => {
    expect(meant(text, role)).toBe(name);
  });

  test("处理好了 of a grid worker says that it is solved, 没处理好 that it is not", () => {
    expect(forSpeaker(readIntent("处理好了"), { roles: ["GRID_WORKER"] })).toMatchObject({ solved: true });
    expect(forSpeaker(readIntent("没处理好 0017"), { roles: ["GRID_WORKER"] })).toMatchObject({ solved: false });
  });
});
