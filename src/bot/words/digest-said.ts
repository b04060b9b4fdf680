import type { DigestSaid } from "../../domain/conversation/digest-wish.js";
import { normalise } from "./normalise.js";

const OFF = /^(?:关掉?|关闭|停|停止|取消|不要|不收|退订)/;
const ON = /^(?:开|打开|开启|恢复|要|订阅)/;
const TIME = /(?<!\d)([01]?\d|2[0-3])\s*(?::|点|时)\s*(半|[0-5]\d)?/;

/** 关, 开, 07:50, 7点半; undefined when the words are none of these. */
export function digestSaid(text: string): DigestSaid | undefined {
  const words = normalise(text).trim();
  if (OFF.test(words)) return { kind: "off" };
  const [, hours, minutes = "00"] = TIME.exec(words) ?? [];
  if (hours !== undefined)
    return { kind: "at", time: `${hours.padStart(2, "0")}:${minutes === "半" ? "30" : minutes}` };
  return ON.test(words) ? { kind: "on" } : undefined;
}
