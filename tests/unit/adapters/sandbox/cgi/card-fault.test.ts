import { cardFault } from "../../../../../adapters/sandbox/cgi/card/card-fault.js";

const BUTTONS = {
  card_type: "button_interaction",
  main_title: { title: "呼叫待审批" },
  task_id: "HY-01@approve@3",
  button_selection: { question_key: "handler", option_list: [{ id: "u1", text: "李娜" }] },
  button_list: [
    { text: "同意", style: 1, key: "approve" },
    { text: "退回", style: 4, key: "reject" },
    { type: 1, text: "查看", url: "https://bot.example.org/t/1" },
  ],
};
const NOTICE = {
  card_type: "text_notice",
  main_title: { title: "办结" },
  card_action: { type: 1, url: "https://bot.example.org" },
};
const NEWS = {
  ...NOTICE,
  card_type: "news_notice",
  card_image: { url: "https://img.example.org/a.png", aspect_ratio: 1.8 },
};
const VOTE = {
  card_type: "vote_interaction",
  main_title: { title: "评价" },
  task_id: "HY-01@rate",
  checkbox: { question_key: "stars", mode: 0, option_list: [{ id: "5", text: "★5", is_checked: true }] },
  submit_button: { text: "提交", key: "rate" },
};
const SELECTS = {
  card_type: "multiple_interaction",
  main_title: { title: "调查" },
  task_id: "survey-8",
  select_list: [{ question_key: "speed", selected_id: "s1", option_list: [{ id: "s1", text: "快" }] }],
  submit_button: { key: "submit" },
};
const MENU = { desc: "更多", action_list: [{ text: "转交", key: "transfer" }] };

test.each([
  ["text_notice", NOTICE],
  ["news_notice", NEWS],
  ["button_interaction", BUTTONS],
  ["vote_interaction", VOTE],
  ["multiple_interaction", SELECTS],
])("a sound %s is taken", (_type, card) => {
  expect(cardFault(card, "send")).toBeUndefined();
});

const options = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, text: "项" }));
const rows = (count: number) => Array.from({ length: count }, () => ({ keyname: "名", title: "题" }));
const longKey = "k".repeat(1025);
const buttons = (...list: object[]) => ({ ...BUTTONS, button_list: list });
const selection = (over: object) => ({
  ...BUTTONS,
  button_selection: { question_key: "q", option_list: options(1), ...over },
});
const horizontal = (...list: object[]) => ({ ...NOTICE, horizontal_content_list: list });

test.each<[string, number, unknown]>([
  ["no card at all, as when it is nested wrongly", 41016, undefined],
  ["an unknown card type", 42031, { ...NOTICE, card_type: "constructor" }],
  ["no task id on a card that calls back", 42014, { ...BUTTONS, task_id: undefined }],
  ["no task id on a notice with a menu", 42014, { ...NOTICE, action_menu: MENU }],
  ["a task id with a foreign character", 42014, { ...BUTTONS, task_id: "呼叫1" }],
  ["a task id of 129 characters", 42014, { ...BUTTONS, task_id: "a".repeat(129) }],
  ["no title", 42033, { ...VOTE, main_title: { desc: "x" } }],
  ["neither title nor sub title", 42033, { ...NOTICE, main_title: undefined }],
  ["no card action on a notice", 42045, { ...NOTICE, card_action: undefined }],
  ["a card action of type 0 on a notice", 42045, { ...NEWS, card_action: { type: 0 } }],
  ["a card action to nowhere", 42028, { ...NOTICE, card_action: { type: 1 } }],
  ["a mini program without its id", 42030, { ...NOTICE, card_action: { type: 2 } }],
  ["a quote that leads nowhere", 42028, { ...NOTICE, quote_area: { type: 1 } }],
  ["a row without name", 42027, horizontal({ value: "x" })],
  ["a row of type 1 without address", 42028, horizontal({ keyname: "k", type: 1 })],
  ["a row of type 2 without file", 42029, horizontal({ keyname: "k", type: 2 })],
  ["a row of type 3 without member", 42050, horizontal({ keyname: "k", type: 3 })],
  ["seven rows", 42035, horizontal(...rows(7))],
  ["five paragraphs", 42036, { ...NEWS, vertical_content_list: rows(5) }],
  ["a paragraph without title", 42033, { ...NEWS, vertical_content_list: [{ desc: "x" }] }],
  ["four links", 42042, { ...NOTICE, jump_list: rows(4) }],
  ["a link without title", 42033, { ...NOTICE, jump_list: [{ type: 0 }] }],
  ["a news notice without picture", 42044, { ...NEWS, card_image: undefined }],
  ["a picture without address", 42044, { ...NEWS, card_image: {} }],
  ["too wide a picture", 40058, { ...NEWS, card_image: { url: "https://a/b.png", aspect_ratio: 2.5 } }],
  [
    "two menu entries with one key",
    42051,
    { ...NOTICE, task_id: "t", action_menu: { action_list: [...MENU.action_list, ...MENU.action_list] } },
  ],
  [
    "four menu entries",
    40058,
    { ...NOTICE, task_id: "t", action_menu: { action_list: options(4).map(({ id, text }) => ({ key: id, text })) } },
  ],
  ["no buttons", 42017, { ...BUTTONS, button_list: undefined }],
  ["seven buttons", 40058, buttons(...options(7).map(({ id, text }) => ({ key: id, text })))],
  ["two buttons with one key", 42018, buttons({ text: "a", key: "k" }, { text: "b", key: "k" })],
  ["a button without key", 42019, buttons({ text: "a" })],
  ["a button without text", 42020, buttons({ key: "k" })],
  ["a button text of eleven characters", 42038, buttons({ text: "一二三四五六七八九十一", key: "k" })],
  ["a key of 1025 bytes", 42039, buttons({ text: "a", key: longKey })],
  ["a page button without address", 42028, buttons({ type: 1, text: "a" })],
  ["a selector without question key", 42043, selection({ question_key: undefined })],
  ["eleven options", 42037, selection({ option_list: options(11) })],
  ["no options", 42037, selection({ option_list: [] })],
  ["two options with one id", 42040, selection({ option_list: [...options(1), ...options(1)] })],
  ["an option id of 129 bytes", 42040, selection({ option_list: [{ id: "i".repeat(129), text: "a" }] })],
  [
    "an option text of seventeen characters in a selector",
    42041,
    selection({ option_list: [{ id: "i", text: "字".repeat(17) }] }),
  ],
  ["a vote without checkbox", 42043, { ...VOTE, checkbox: undefined }],
  ["a vote with twenty-one options", 42037, { ...VOTE, checkbox: { question_key: "q", option_list: options(21) } }],
  ["a submit button without key", 42046, { ...VOTE, submit_button: { text: "提交" } }],
  ["too long a submit text", 42049, { ...SELECTS, submit_button: { text: "一二三四五六七八九十一", key: "k" } }],
  [
    "four selectors",
    42047,
    { ...SELECTS, select_list: ["a", "b", "c", "d"].map((key) => ({ question_key: key, option_list: options(1) })) },
  ],
  ["two selectors with one key", 42043, { ...SELECTS, select_list: [...SELECTS.select_list, ...SELECTS.select_list] }],
])("%s is %d", (_case, errcode, card) => {
  expect(cardFault(card, "send")).toBe(errcode);
});

test("a checkbox option may have seventeen characters, and a vote twenty options", () => {
  const list = options(20).map(({ id }) => ({ id, text: "字".repeat(17) }));
  expect(cardFault({ ...VOTE, checkbox: { question_key: "q", option_list: list } }, "send")).toBeUndefined();
});

test("long titles are the client's to cut", () => {
  expect(cardFault({ ...NOTICE, main_title: { title: "长".repeat(200) } }, "send")).toBeUndefined();
});

test("an update needs no task id, and with a grey line no buttons", () => {
  const { task_id: _task, button_list: _buttons, ...bare } = BUTTONS;
  expect(cardFault({ ...bare, replace_text: "已同意" }, "update")).toBeUndefined();
  expect(cardFault(bare, "update")).toBe(42017);
  expect(cardFault({ ...NOTICE, card_action: undefined }, "update")).toBe(42045);
});

test("a robot sends notices only, and its news notice needs the wide picture", () => {
  const { card_image: _image, ...imageless } = NEWS;
  expect(cardFault(NOTICE, "robot")).toBeUndefined();
  expect(cardFault(BUTTONS, "robot")).toBe(42031);
  expect(cardFault({ ...imageless, image_text_area: { image_url: "https://a/b.png" } }, "robot")).toBe(42044);
  expect(cardFault({ ...imageless, image_text_area: { image_url: "https://a/b.png" } }, "send")).toBeUndefined();
});
