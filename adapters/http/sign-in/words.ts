import { pageOf } from "./scopes.js";

/** What somebody reads who may not see a page, or not yet. */
export type Notice = { readonly title: string; readonly text: string };

export type LinkFault = "unknown" | "expired" | "used" | "not_granted";

export function signInFirst(scope: string): Notice {
  return {
    title: "请先登录",
    text: `此处需要登录。请管理员在服务器上运行「${commandFor(scope)}」,15分钟内用本机浏览器打开所得链接。若刚打开过链接仍见此页,请改用 https 地址。`,
  };
}

/** Said to programs besides. */
export const PROGRAMS = "程序请带上有此权限的接口令牌(Authorization: Bearer …)。";

export function notGranted(scope: string): Notice {
  return {
    title: "没有权限",
    text: `当前登录看不到此处内容。如需查看,请管理员运行「${commandFor(scope)}」换一个登录链接。`,
  };
}

export function linkRefused(fault: LinkFault, scope: string): Notice {
  return { title: "登录链接无法使用", text: `${REASONS[fault]}。请管理员运行「${commandFor(scope)}」再取一个。` };
}

const REASONS: Record<LinkFault, string> = {
  unknown: "链接不完整,或它的接口令牌已停用",
  expired: "链接已过期,有效期为15分钟",
  used: "链接已用过,每个链接只能用一次",
  not_granted: "制作链接的接口令牌没有相应权限",
};

function commandFor(scope: string): string {
  const [, unit] = scope.split("@");
  const page = pageOf(scope) ?? "screen|scorecards";
  return `npm run link -- ${page}${unit === undefined ? "" : ` --unit ${unit}`}`;
}
