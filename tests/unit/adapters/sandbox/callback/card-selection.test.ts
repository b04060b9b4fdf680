import { readSelection } from "../../../../../adapters/sandbox/callback/card-selection.js";

const CARD = {
  button_selection: { question_key: "handler", selected_id: "u2", option_list: [{ id: "u1" }, { id: "u2" }] },
  checkbox: { question_key: "slot", mode: 0, option_list: [{ id: "mon", is_checked: true }, { id: "tue" }] },
};

test("what nobody touched is submitted as the phone shows it", () => {
  expect(readSelection(CARD)).toEqual({ handler: ["u2"], slot: ["mon"] });
});

test("without a preset a selector shows its first option, and an untouched vote submits nothing", () => {
  const card = {
    select_list: [{ question_key: "q", option_list: [{ id: "a" }, { id: "b" }] }],
    checkbox: { question_key: "v", option_list: [{ id: "x" }] },
  };
  expect(readSelection(card)).toEqual({ q: ["a"] });
});

test("a choice replaces the preset", () => {
  expect(readSelection(CARD, { handler: ["u1"] })).toEqual({ handler: ["u1"], slot: ["mon"] });
});

test.each([
  ["a question the card does not ask", { other: ["a"] }, "does not ask other"],
  ["an option it does not offer", { handler: ["u9"] }, "no option u9"],
  ["two options where one is taken", { slot: ["mon", "tue"] }, "takes one"],
])("%s cannot be submitted", (_case, selected, why) => {
  expect(readSelection(CARD, selected)).toContain(why);
});

test("a vote of mode 1 takes several", () => {
  const card = { checkbox: { ...CARD.checkbox, mode: 1 } };
  expect(readSelection(card, { slot: ["mon", "tue"] })).toEqual({ slot: ["mon", "tue"] });
});
