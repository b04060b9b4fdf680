/**
 * How people call it (domain 17): the last four digits; of a shorter running number its letters and digits, `HL001`; of a 协办单 with
 * its place behind them, `0003-1`.
 */
export function shortNo(no: string): string {
  const [letters = "", , running = "", place] = no.split("-");
  const short = running.length < 4 ? `${letters}${running}` : running.slice(-4);
  return place === undefined ? short : `${short}-${place}`;
}
