import { renderCard } from "../../../../../adapters/wecom/cards/render-card.js";
import { renderReplaced } from "../../../../../adapters/wecom/cards/render-replaced.js";
import { aButtonsCard, aNoticeCard, aSelectsCard, aVoteCard } from "../../../../support/wecom-cards.js";

describe("a card becomes the platform's", () => {
  test("buttons with a choice: button_interaction with button_selection", () => {
    expect(renderCard(aButtonsCard())).toEqual({
      card_type: "button_interaction",
      main_title: { title: "呼叫 HJ-20260310-0003 待审批", desc: "水务局" },
      sub_title_text: "雨水篦子堵塞",
      horizontal_content_list: [{ keyname: "位置", value: "幸福路 8 号" }],
      button_selection: {
        question_key: "handler",
        title: "处理人",
        selected_id: "u2",
        option_list: [
          { id: "u1", text: "环卫班" },
          { id: "u2", text: "综合巡查队" },
        ],
      },
      button_list: [
        { text: "同意", style: 1, key: "approve" },
        { text: "查看", style: 2, key: "show" },
        { text: "退回修改", style: 4, key: "return" },
      ],
      task_id: "HJ-20260310-0003@approve@2",
    });
  });

  test("buttons alone: nothing that is not there", () => {
    const { desc: _desc, text: _text, choice: _choice, ...bare } = aButtonsCard();
    expect(renderCard({ ...bare, lines: [] })).toEqual({
      card_type: "button_interaction",
      main_title: { title: bare.title },
      button_list: expect.any(Array),
      task_id: bare.id,
    });
  });

  test("notice: text_notice that opens its link", () => {
    expect(renderCard(aNoticeCard())).toEqual({
      card_type: "text_notice",
      main_title: { title: "呼叫已办结" },
      sub_title_text: "已疏通",
      horizontal_content_list: [{ keyname: "得分", value: "97" }],
      card_action: { type: 1, url: "https://bot.example.org/calls/1" },
      task_id: "HJ-20260310-0003@finished@9",
    });
  });

  test("vote: vote_interaction with every option in sight", () => {
    expect(renderCard(aVoteCard())).toEqual({
      card_type: "vote_interaction",
      main_title: { title: "请评价", desc: "水务局" },
      checkbox: {
        question_key: "stars",
        mode: 0,
        option_list: [
          { id: "5", text: "五星", is_checked: true },
          { id: "1", text: "一星", is_checked: false },
        ],
      },
      submit_button: { text: "提交", key: "rate" },
      task_id: "HJ-20260310-0003@rate@9",
    });
  });

  test("selects: multiple_interaction", () => {
    expect(renderCard(aSelectsCard())).toEqual({
      card_type: "multiple_interaction",
      main_title: { title: "更正" },
      select_list: [
        { question_key: "category", title: "类别", option_list: [{ id: "E0101", text: "积水" }] },
        { question_key: "urgency", title: "紧急程度", selected_id: "N", option_list: [{ id: "N", text: "一般" }] },
      ],
      submit_button: { text: "确定", key: "correct" },
      task_id: "SX-20260310-00017@correct@1",
    });
  });
});

describe("limits of the fields", () => {
  const long = "长".repeat(500);
  const options = Array.from({ length: 30 }, (_, i) => ({ id: `o${i}`, text: long }));

  test("longer text is cut with an ellipsis, to the character", () => {
    const card = { ...aButtonsCard(), title: long, desc: long, text: long, lines: [{ label: long, value: long }] };
    expect(renderCard({ ...card, buttons: [{ key: "k", text: long, style: "plain" }] })).toMatchObject({
      main_title: { title: `${"长".repeat(35)}…`, desc: `${"长".repeat(43)}…` },
      sub_title_text: `${"长".repeat(159)}…`,
      horizontal_content_list: [{ keyname: `${"长".repeat(4)}…`, value: `${"长".repeat(29)}…` }],
      button_list: [{ text: `${"长".repeat(9)}…` }],
    });
  });

  test("text of exactly the limit is left alone", () => {
    const title = "💧".repeat(36);
    expect(renderCard({ ...aButtonsCard(), title })).toMatchObject({ main_title: { title } });
  });

  test("lines beyond the sixth continue in the text", () => {
    const lines = Array.from({ length: 8 }, (_, i) => ({ label: `第${i + 1}`, value: `值${i + 1}` }));
    const rendered = renderCard({ ...aButtonsCard(), lines });
    expect(rendered.horizontal_content_list).toHaveLength(6);
    expect(rendered.sub_title_text).toBe("雨水篦子堵塞\n第7：值7\n第8：值8");
  });

  test("a drop-down list shows ten options, a vote twenty", () => {
    const choice = { key: "q", title: "问", options };
    const { button_selection } = renderCard({ ...aButtonsCard(), choice });
    const { checkbox } = renderCard({ ...aVoteCard(), question: choice });
    expect(button_selection).toMatchObject({
      option_list: { length: 10, 9: { id: "o9", text: `${"长".repeat(15)}…` } },
    });
    expect(button_selection).not.toHaveProperty("selected_id");
    expect(checkbox).toMatchObject({ option_list: { length: 20, 19: { id: "o19", text: `${"长".repeat(16)}…` } } });
  });

  test("the selected option stays in the list, so that nobody submits another by not looking", () => {
    const choice = { key: "q", title: "问", options, selected: "o25" };
    const { button_selection } = renderCard({ ...aButtonsCard(), choice });
    expect(button_selection).toMatchObject({
      selected_id: "o25",
      option_list: { length: 10, 8: { id: "o8" }, 9: { id: "o25" } },
    });
  });

  test("a selection that is no option is not sent", () => {
    const choice = { key: "q", title: "问", options, selected: "gone" };
    expect(renderCard({ ...aButtonsCard(), choice }).button_selection).not.toHaveProperty("selected_id");
  });

  test("a seventh button is left out", () => {
    const buttons = Array.from({ length: 7 }, (_, i) => ({ key: `k${i}`, text: "按", style: "plain" as const }));
    expect(renderCard({ ...aButtonsCard(), buttons }).button_list).toHaveLength(6);
  });

  test("a fourth selector is refused: three answers must not pass for four", () => {
    const select = { key: "q", title: "问", options };
    const card = { ...aSelectsCard(), selects: [select, select, select, select] };
    expect(() => renderCard(card)).toThrow(expect.objectContaining({ code: "chat_message_refused", retry: "never" }));
  });
});

describe("a card whose time is over", () => {
  const label = "已由镇街领导同意";

  test("shows a grey line for its buttons, a selector that does not move, and no task id", () => {
    const replaced = renderReplaced(aButtonsCard(), label);
    const { task_id: _, ...sent } = renderCard(aButtonsCard());
    expect(replaced).toEqual({
      ...sent,
      button_selection: { ...(sent.button_selection as object), disable: true },
      replace_text: label,
    });
  });

  test("a vote is closed", () => {
    const replaced = renderReplaced(aVoteCard(), label);
    expect(replaced).toMatchObject({ card_type: "vote_interaction", checkbox: { disable: true }, replace_text: label });
  });

  test("each of several selectors is closed", () => {
    const replaced = renderReplaced(aSelectsCard(), label);
    expect(replaced).toMatchObject({ select_list: [{ disable: true }, { disable: true }], replace_text: label });
  });

  test("a notice keeps its link and has no buttons to replace", () => {
    const replaced = renderReplaced(aNoticeCard(), label);
    expect(replaced).toMatchObject({ card_type: "text_notice", card_action: { type: 1 } });
    expect(replaced).not.toHaveProperty("replace_text");
  });
});
