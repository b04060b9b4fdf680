import { runDeadline } from "./deadline.js";
import { type Io, writeLine } from "./io.js";
import { runMonth } from "./month.js";
import { runScore } from "./score.js";
import { runText } from "./text.js";

/** What can be explained. Each answers `--help` itself and returns the exit code. */
const SUBJECTS: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = {
  deadline: runDeadline,
  score: runScore,
  month: runMonth,
  text: runText,
};

const USAGE = `Answers "why?".

  npm run explain -- deadline --from <instant> --limit 5wd|4wh|30min    why is this the deadline?
  npm run explain -- text "<sentence>"                                 how is this sentence understood?
  npm run explain -- score <number>                                    how did this call, or each body of a joint operation, get its points?
  npm run explain -- month <yyyy-mm> <department|street|district>      how did this month come about, and is it the one that was closed?

Each subject answers --help; deadline and text, with - as their argument, read one JSON object a line and write one a line.`;

/** `explain <subject> …`. Returns the exit code. */
export async function runExplain([subject, ...args]: string[], io: Io): Promise<number> {
  if (subject === "--help" || subject === "-h") {
    await writeLine(io.stdout, USAGE);
    return 0;
  }
  const run = subject !== undefined && Object.hasOwn(SUBJECTS, subject) ? SUBJECTS[subject] : undefined;
  if (run) return run(args, io);
  await writeLine(io.stderr, subject === undefined ? USAGE : `Nothing explains "${subject}".\n\n${USAGE}`);
  return 1;
}
