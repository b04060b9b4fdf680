import { retryAt } from "../../../src/jobs/retry.js";
import { BotError } from "../../../src/ports/bot-error.js";

const NOW = new Date("2026-03-10T12:00:00+08:00");
const RULES = { maxTries: 3, longestMs: 10_000 };
const busy = new BotError("chat_busy", "busy", { retryAfterMs: 1000 });

test("every try waits twice as long as the one before, up to the longest wait", () => {
  const waits = [0, 1].map((tries) => (retryAt(busy, tries, NOW, RULES, 0) as Date).getTime() - NOW.getTime());
  expect(waits).toEqual([1000, 2000]);
  const long = new BotError("chat_rate_limited", "slow down", { retryAfterMs: 60_000 });
  expect((retryAt(long, 0, NOW, RULES, 0) as Date).getTime() - NOW.getTime()).toBe(10_000);
});

test("jitter only ever adds to the wait", () => {
  expect((retryAt(busy, 0, NOW, RULES, 0.999) as Date).getTime()).toBeGreaterThan(NOW.getTime() + 1000);
});

test("what cannot be mended, and the last try, are given up", () => {
  expect(retryAt(new BotError("chat_message_refused", "bad"), 0, NOW, RULES, 0)).toBe("dead");
  expect(retryAt(busy, 2, NOW, RULES, 0)).toBe("dead");
});
