/** The code for an `agentid` that is missing, not a number, or another application's. */
export function agentFault(body: Readonly<Record<string, unknown>>, agentId: number): number | undefined {
  const given = body.agentid;
  if (given === undefined) return 41011;
  if (!Number.isInteger(given)) return 40056;
  return given === agentId ? undefined : 301002;
}
