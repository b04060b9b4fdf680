import { parseArgs } from "node:util";
import { signInLink } from "../../adapters/http/sign-in/link.js";
import { PAGES, type PageName, pageScope } from "../../adapters/http/sign-in/scopes.js";
import { readConfig } from "../../config/environment.js";
import { isoLocal } from "../../src/domain/shared/local-time.js";
import { BotError } from "../../src/ports/bot-error.js";
import { type Io, writeLine } from "../explain/io.js";
import { readToken } from "./read-token.js";

const HELP = `A link that signs one browser in to the big screen or the scorecards, once.

npm run link -- screen                        [--base https://host] [--json]
npm run link -- scorecards [--unit D04]       [--base https://host] [--json]

It is made from an API token that has the scope 'screen', 'scorecards' or, for one unit, 'scorecards@D04'. The token is
read from API_TOKEN, or from stdin; never from the command line, where others could see it. --base is the address under
which browsers reach the service, by default http://127.0.0.1:<PORT>. Anywhere else it must be https: the browser
returns the session's cookie to no other. The sandbox needs no link.`;

type Ask = { readonly scope: string; readonly base: string; readonly json: boolean };

/** The command line of sign-in links; gives the exit code. */
export async function runLink(args: string[], io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const ask = readArguments(args, env);
  if (ask === undefined || ask === "help") {
    await writeLine(ask ? io.stdout : io.stderr, HELP);
    return ask ? 0 : 1;
  }
  const { url, until } = signInLink(ask.base, ask.scope, await readToken(io, env), new Date());
  if (ask.json) await writeLine(io.stdout, JSON.stringify({ url, scope: ask.scope, until: isoLocal(until) }));
  else {
    await writeLine(io.stdout, url);
    await writeLine(io.stderr, `For ${ask.scope}. It works once, until ${isoLocal(until)}.`);
  }
  return 0;
}

function readArguments(args: string[], env: NodeJS.ProcessEnv): Ask | "help" | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ unit: { type: "string" }, base: { type: "string" } },
      ...{ json: { type: "boolean" }, help: { type: "boolean" } },
    },
  });
  if (values.help) return "help";
  const [page, ...more] = positionals;
  if (!isPage(page) || more.length > 0 || (values.unit !== undefined && page === "screen")) return undefined;
  return { scope: pageScope(page, unitCode(values.unit)), base: baseOf(values.base, env), json: values.json === true };
}

function isPage(word: string | undefined): word is PageName {
  return word !== undefined && Object.hasOwn(PAGES, word);
}

function unitCode(given: string | undefined): string | undefined {
  if (given === undefined || /^[A-Za-z0-9]+$/.test(given)) return given?.toUpperCase();
  throw new BotError("bad_request", "--unit must be a unit's code, such as D04 or 440112014");
}

function baseOf(given: string | undefined, env: NodeJS.ProcessEnv): string {
  if (given === undefined) return `http://127.0.0.1:${readConfig(env).port}`;
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given;
  throw new BotError("bad_request", "--base must be an address such as https://district.example");
}
