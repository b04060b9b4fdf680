/** So many of its digits are told: nobody can make a changed record that meets them. */
const DIGITS_TOLD = 16;

/** 事件链根 (docs/audit.md): one value for everything recorded so far, and what to do with it; undefined before the first event. */
export function rootText({ position, root }: { readonly position: number; readonly root: string }): string | undefined {
  if (root === "") return undefined;
  return `事件链根 ${position}条 ${root.slice(0, DIGITS_TOLD)},请留存备查;日后由管理员核对,记录被改动即会不符`;
}
