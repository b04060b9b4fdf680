import { describe, expect, test } from "@jest/globals";
import { forSpeaker } from "../../../../src/bot/for-speaker.js";
import { readIntent } from "../../../../src/bot/words/read-intent.js";

const LIAISON = { roles: ["DEPT_LIAISON"] } as const;

function nameOf(text: string): string | undefined {
  const intent = forSpeaker(readIntent(text), LIAISON);
  return intent.kind === "command" ? intent.name : undefined;
}

describe("what a body says of a joint operation (domain 12)", () => {
  test.each(["不来了 LH01", "LH01 我局抽不出人", "LH01 当天去不了", "退回 LH01 没人"])(
    "%s: who stays away names a substitute",
    (text) => {
      expect(nameOf(text)).toBe("name_substitute");
    },
  );

  test.each(["进展 LH01 已清理12处", "LH01 城管局没来", "补充 LH01 摊贩不来了"])(
    "%s is told to the commander",
    (text) => {
      expect(nameOf(text)).toBe("note_operation");
    },
  );
});
