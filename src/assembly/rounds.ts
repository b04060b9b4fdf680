import cron, { type ScheduledTask } from "node-cron";

export type Rounds = {
  /** Runs `work` whenever the cron expression says so, never twice at a time. It must not reject. */
  every(expression: string, work: () => Promise<unknown>): void;
  /** No new rounds; resolves when those under way are over. */
  stop(): Promise<void>;
};

/** Work that is repeated, and waited for at the end: whatever it uses may be closed afterwards. */
export function createRounds(): Rounds {
  const tasks: ScheduledTask[] = [];
  const underWay = new Set<Promise<unknown>>();
  return {
    every(expression, work) {
      const round = async () => {
        const running = work();
        underWay.add(running);
        await running.finally(() => underWay.delete(running));
      };
      tasks.push(cron.schedule(expression, round, { noOverlap: true }));
    },
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(underWay);
    },
  };
}
