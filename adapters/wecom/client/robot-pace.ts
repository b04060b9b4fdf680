import { BotError } from "../../../src/ports/bot-error.js";

const WINDOW_MS = 60_000;
/** The platform takes 20, and counts failed tries as well; two are left for other instances (wecom 5.2). */
const MAX_IN_WINDOW = 18;

/** Keeps each group robot under its limit: past it, the platform refuses for a whole minute. */
export class RobotPace {
  private readonly sentAt = new Map<string, readonly number[]>();

  /**
   * Counts `count` messages of the robot, all or none. More than a window holds may go when the window is empty.
   * @throws BotError `chat_rate_limited` with the time until there is room for them.
   */
  take(robotKey: string, count: number, now: Date): void {
    const at = now.getTime();
    const recent = (this.sentAt.get(robotKey) ?? []).filter((sent) => Math.abs(at - sent) < WINDOW_MS);
    const inTheWay = recent.length + count - MAX_IN_WINDOW;
    const lastInTheWay = inTheWay > 0 ? recent[Math.min(inTheWay, recent.length) - 1] : undefined;
    if (lastInTheWay !== undefined) {
      const retryAfterMs = Math.min(WINDOW_MS, lastInTheWay + WINDOW_MS - at);
      throw new BotError("chat_rate_limited", "webhook/send: this group's robot is at its limit", { retryAfterMs });
    }
    this.sentAt.set(robotKey, [...recent, ...Array.from({ length: count }, () => at)]);
  }
}
