import type { World } from "../world.js";
import type { Endpoint } from "./result.js";

/** Why a call does not reach its endpoint: 41001, 40014, 42001 for its token, or a fault somebody switched on. */
export function gateFault(world: World, endpoint: Endpoint, query: URLSearchParams): number | undefined {
  return troubleFault(world) ?? tokenFault(world, endpoint, query) ?? frequencyFault(world, endpoint);
}

function troubleFault(world: World): number | undefined {
  if (world.quirks.addressRefused) return 60020;
  if (!world.quirks.busyOnce) return undefined;
  world.quirks = { ...world.quirks, busyOnce: false };
  return -1;
}

/** Only the query counts: a token in a header or in the body is a missing one. */
function tokenFault(world: World, { auth }: Endpoint, query: URLSearchParams): number | undefined {
  if (auth !== "token") return undefined;
  const token = query.get("access_token");
  if (!token) return 41001;
  return { valid: undefined, expired: 42001, unknown: 40014 }[world.tokens.stateOf(token)];
}

function frequencyFault({ faults }: World, { auth }: Endpoint): number | undefined {
  return faults.rateLimited && auth !== "none" ? 45009 : undefined;
}
