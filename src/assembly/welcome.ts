import type { Service } from "../service.js";

/** What the operator reads after the start: addresses, and a first thing to try. */
export function welcome({ address, sandbox, district, token }: Service): string {
  const lines = sandbox
    ? sandboxLines(address, token)
    : [`WeCom callback  ${address}/wecom/callback`, `Big screen      ${address}/screen/`];
  return `\n${district}\n\n${lines.join("\n")}\n\n`;
}

function sandboxLines(address: string, token: string | undefined): string[] {
  return [
    `Phones (sandbox)  ${address}/sandbox/`,
    `Big screen        ${address}/screen/`,
    `API               ${address}/api/v1/matters   (Authorization: Bearer ${token})`,
    `Health            ${address}/readyz   ${address}/metrics`,
    "",
    "No WECOM_* settings: a local WeCom stands in. Open the phones and, as 联和街道网格员01, write:",
    "  科翔路12号门口垃圾堆了两天",
  ];
}
