import { flowOf } from "../../../src/bot/flows/index.js";
import { readPress } from "../../../src/bot/press.js";
import { BUTTON_KEYS } from "../../../src/cards/button-keys.js";

const cardId = "HJ-20260310-0003@sign@4";

describe("a press", () => {
  test("is a command with its number, confirmed by itself, with the chosen options", () => {
    expect(readPress({ cardId, key: "rate", selected: { stars: ["3"] } })).toEqual({
      kind: "command",
      command: { name: "rate", no: "HJ-20260310-0003", photos: [], args: { stars: "3", pressed: "rate" } },
    });
  });

  test.each(BUTTON_KEYS)("every key that we give is understood: %s", (key) => {
    const pressed = readPress({ cardId, key, selected: {} });
    if (pressed?.kind !== "command") expect(pressed?.kind).toMatch(/yes|no/);
    else expect(flowOf(pressed.command.name)).toBeDefined();
  });

  test("of a card or a key that we never gave is nothing", () => {
    expect(readPress({ cardId: "x", key: "sign", selected: {} })).toBeUndefined();
    expect(readPress({ cardId, key: "__proto__", selected: {} })).toBeUndefined();
  });

  test("already chosen options cannot change what a button says", () => {
    const pressed = readPress({ cardId, key: "verify_bad", selected: { solved: ["true"], pressed: [] } });
    expect(pressed).toMatchObject({ command: { args: { solved: "false", pressed: "verify_bad" } } });
  });
});
