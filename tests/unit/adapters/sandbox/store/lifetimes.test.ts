import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AccessTokens } from "../../../../../adapters/sandbox/store/access-tokens.js";
import { Frequency } from "../../../../../adapters/sandbox/store/frequency.js";
import { Journal } from "../../../../../adapters/sandbox/store/journal.js";
import { MediaStore } from "../../../../../adapters/sandbox/store/media-store.js";
import { ResponseCodes } from "../../../../../adapters/sandbox/store/response-codes.js";
import { SentBefore } from "../../../../../adapters/sandbox/store/sent-before.js";
import { keptLog } from "../silent-log.js";

const START = Date.parse("2026-11-23T08:00:00+08:00");
const HOUR = 3_600_000;

let folder: string;
let now: number;
let journal: Journal;
const clock = { now: () => new Date(now) };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lifetimes-"));
  journal = new Journal(join(folder, "journal.jsonl"), keptLog());
  now = START;
});
afterEach(async () => {
  await journal.flush();
  rmSync(folder, { recursive: true });
});

describe("an access token", () => {
  test("is the same while it lives, and its life is not extended", () => {
    const tokens = new AccessTokens(journal, clock);
    const first = tokens.current(7200);
    now += HOUR;
    expect(tokens.current(7200)).toEqual({ token: first.token, expiresIn: 3600 });
  });

  test("is replaced near its end, and the old one works until it ends", () => {
    const tokens = new AccessTokens(journal, clock);
    const { token } = tokens.current(7200);
    now += 2 * HOUR - 300_000;
    expect(tokens.current(7200).token).not.toBe(token);
    expect(tokens.stateOf(token)).toBe("valid");
    now += 300_000;
    expect(tokens.stateOf(token)).toBe("expired");
  });

  test("that was ended early stays ended, also when the clock is put back", () => {
    const tokens = new AccessTokens(journal, clock);
    const { token } = tokens.current(7200);
    tokens.expireAll();
    now -= 24 * HOUR;
    expect(tokens.stateOf(token)).toBe("expired");
    expect(tokens.stateOf(tokens.current(7200).token)).toBe("valid");
  });

  test("that was revoked is unknown", () => {
    const tokens = new AccessTokens(journal, clock);
    const { token } = tokens.current(7200);
    tokens.revokeAll();
    expect(tokens.stateOf(token)).toBe("unknown");
  });
});

describe("a response code", () => {
  test("stands for its message until 72 hours have passed", () => {
    const codes = new ResponseCodes(journal, clock);
    const code = codes.issue("m1");
    now += 72 * HOUR - 1;
    expect(codes.messageOf(code)).toBe("m1");
    now += 1;
    expect(codes.messageOf(code)).toBeUndefined();
  });

  test("is good for one use", () => {
    const codes = new ResponseCodes(journal, clock);
    const code = codes.issue("m1");
    codes.use(code);
    expect(codes.messageOf(code)).toBeUndefined();
  });
});

describe("a file", () => {
  const about = { type: "image", filename: "a.png", contentType: "image/png" } as const;

  test("is given out for three days, and kept for the phones longer", async () => {
    const store = new MediaStore(journal, join(folder, "media"), clock);
    const { id } = await store.add(Buffer.from("picture"), about);
    now += 72 * HOUR - 1;
    expect(store.live(id)).toMatchObject({ id });
    now += 1;
    expect(store.live(id)).toBeUndefined();
    const kept = store.kept(id);
    expect(kept && (await store.bytes(kept)).toString()).toBe("picture");
  });
});

describe("a request sent before", () => {
  test("is answered as the first time within its window, not after", () => {
    const sent = new SentBefore(journal, clock);
    sent.remember({ text: "a" }, { msgid: "m1" });
    now += 599_999;
    expect(sent.answerTo({ text: "a" }, 600)).toEqual({ msgid: "m1" });
    expect(sent.answerTo({ text: "b" }, 600)).toBeUndefined();
    now += 1;
    expect(sent.answerTo({ text: "a" }, 600)).toBeUndefined();
  });
});

describe("a frequency", () => {
  const twoAMinute = () => new Frequency(clock, [{ limit: 2, ms: 60_000 }]);

  test("is exceeded by one more than its limit within the window", () => {
    const frequency = twoAMinute();
    expect([frequency.hit("k"), frequency.hit("k"), frequency.hit("k"), frequency.hit("other")]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    now += 60_000;
    expect(frequency.hit("k")).toBe(true);
  });

  test("counts tries that were refused", () => {
    const frequency = twoAMinute();
    for (let i = 0; i < 3; i += 1) frequency.hit("k");
    now += 59_999;
    expect(frequency.hit("k")).toBe(false);
  });

  test("forgets what lies in the future when the clock is put back", () => {
    const frequency = twoAMinute();
    for (let i = 0; i < 3; i += 1) frequency.hit("k");
    now -= HOUR;
    expect(frequency.hit("k")).toBe(true);
  });

  test("every window counts for itself", () => {
    const frequency = new Frequency(clock, [
      { limit: 2, ms: 60_000 },
      { limit: 3, ms: HOUR },
    ]);
    const hits = [0, 0, 60_000, 60_000].map((pause) => {
      now += pause;
      return frequency.hit("k");
    });
    expect(hits).toEqual([true, true, true, false]);
  });
});
