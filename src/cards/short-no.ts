/** The last four digits, by which people call a matter or a call (domain 17). */
export function shortNo(no: string): string {
  return no.slice(-4);
}
