import { addDays, instantOf } from "../../src/domain/shared/local-time.js";

const INSTANT =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d(?:\.\d{1,3})?))?(?<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

const LOCAL_OFFSET_MINUTES = 480;

/** Reads `2026-03-10T10:00`, seconds and offset if given; without offset it is the time in Asia/Shanghai. Undefined for anything else, a 30 February included. */
export function parseInstant(text: string): Date | undefined {
  const groups = INSTANT.exec(text.trim())?.groups;
  if (!groups?.date || !isRealDate(groups.date)) return undefined;
  const minutes = Number(groups.hour) * 60 + Number(groups.minute) + Number(groups.second ?? 0) / 60;
  return instantOf(groups.date, minutes + LOCAL_OFFSET_MINUTES - offsetMinutes(groups.offset));
}

/** An impossible day of an existing month rolls over into the next one. */
function isRealDate(date: string): boolean {
  return !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date;
}

function offsetMinutes(offset: string | undefined): number {
  if (offset === undefined) return LOCAL_OFFSET_MINUTES;
  if (offset.toUpperCase() === "Z") return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
