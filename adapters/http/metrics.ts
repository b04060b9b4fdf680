import Router from "@koa/router";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Figures for Prometheus. Labels are kinds, never people. */
export type Metrics = {
  /** Starts a stopwatch; call the result with what came of it. */
  callbackStarted(): (outcome: string) => void;
  /** A figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => Promise<number>): void;
  readonly router: Router;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const callbacks = new Counter({
    name: "callbacks_total",
    help: "Callbacks by kind of message, or rejected / failed",
    labelNames: ["outcome"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "callback_seconds",
    help: "Time from the last byte in to the answer",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const router = new Router();
  router.get("/metrics", async (ctx) => {
    ctx.type = registry.contentType;
    ctx.body = await registry.metrics();
  });
  return {
    callbackStarted() {
      const stop = seconds.startTimer();
      return (outcome) => {
        stop();
        callbacks.inc({ outcome });
      };
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read().catch(() => Number.NaN));
        },
      });
    },
    router,
  };
}
