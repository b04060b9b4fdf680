import type { Change } from "../ports/records.js";
import type { AppDeps } from "./deps.js";
import type { Done, Outcome, Wish } from "./wish.js";

/** Writes the changes together with the wish's own, in one commit, and says what came of it. */
export async function commit(
  deps: Pick<AppDeps, "records">,
  wish: Wish,
  done: Done,
  changes: readonly Change[],
): Promise<Outcome> {
  const written = await deps.records.commit(wish.also ? [...changes, wish.also(done)] : changes);
  return written.kind === "committed" ? { kind: "done", done, repeated: false } : { kind: "conflict" };
}
