/** How people call it (domain 17): the last four digits; of a shorter running number its letters and digits, `HL001`. */
export function shortNo(no: string): string {
  const [letters = "", , running = ""] = no.split("-");
  return running.length < 4 ? `${letters}${running}` : running.slice(-4);
}
