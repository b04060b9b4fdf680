const CHINA_OFFSET_MS = 8 * 3_600_000;

/** ISO 8601 in whole seconds with China's offset: `2026-11-23T08:05:00+08:00`. */
export function isoInChina(at: Date): string {
  return `${new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** Seconds since 1970, as every time on WeCom's wire. */
export function unixSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
