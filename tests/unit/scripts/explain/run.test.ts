import { runExplain } from "../../../../scripts/explain/run.js";
import { type Ran, runWith } from "../../../support/captured-io.js";

const explain = (...args: string[]): Promise<Ran> => runWith((io) => runExplain(args, io));

describe("explain", () => {
  test("hands its arguments to the subject", async () => {
    const { code, stdout } = await explain("deadline", "--from", "2026-03-10T10:00", "--limit", "4wh");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ due: "2026-03-10T16:00:00+08:00" });
  });

  test("--help lists the subjects", async () => {
    const { code, stdout } = await explain("--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/deadline[\s\S]+text/);
  });

  test.each([[[]], [["weather"]], [["toString"]]])("says how to ask when asked for %j", async (args) => {
    const { code, stdout, stderr } = await explain(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("npm run explain -- deadline");
  });
});
