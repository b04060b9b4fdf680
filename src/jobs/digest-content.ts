import type { Chart } from "../cards/chart.js";
import type { Digest, DigestSection } from "../cards/digest.js";
import { lightsText } from "../cards/digest-figures.js";
import { AGGREGATE_KINDS } from "../domain/aggregates.js";
import type { Staff } from "../domain/district/registry.js";
import { asId, type PhotoId } from "../domain/shared/ids.js";
import type { ListEntry, Lists, Photos } from "../ports/records.js";
import type { Warnings } from "../ports/warnings.js";
import { askOnce } from "./ask-once.js";
import { figureLines } from "./digest-figure-lines.js";
import type { FigureDeps } from "./digest-figures.js";
import type { DigestQuestion } from "./digest-question.js";
import { digestQuestions, type Today } from "./digest-questions.js";
import { warningLines } from "./digest-warnings.js";
import { weekContent } from "./digest-week.js";

/** Everything the digests of one morning are made of; what two people need is asked once. */
export type DigestContent = {
  of(staff: Staff): Promise<Digest>;
  /** 周报, for whom and when there is one. */
  week(staff: Staff): Promise<string | undefined>;
  /** The stored picture of the unit that this person leads; undefined when there is nothing to see. */
  picture(staff: Staff): Promise<PhotoId | undefined>;
  /** Nothing is open and nothing happened: nobody has anything to be told. */
  isEmpty(): Promise<boolean>;
};

export type ContentDeps = FigureDeps & {
  readonly warnings: Pick<Warnings, "open">;
  readonly photos: Pick<Photos, "save">;
  readonly draw: (chart: Chart) => Promise<Buffer>;
};

/** More lines than a digest has. */
const LISTED = 12;
/** Where every one has to be looked at. */
const ALL = 1_000;

export function digestContent(deps: ContentDeps, today: Today): DigestContent {
  const once = askOnce();
  const lines = figureLines(deps, today, once);
  const weeks = weekContent(deps, today, once);
  const open: Lists["open"] = (filter, limit) =>
    once(`${limit}:${JSON.stringify(filter)}`, () => deps.lists.open(filter, limit));
  return {
    async of(staff) {
      const questions = digestQuestions(staff, today);
      const [sections, warned, figures, asides, closing] = await Promise.all([
        Promise.all(questions.map((question) => sectionOf(question, open))),
        warningLines(await once("warnings", deps.warnings.open), staff, today),
        lines.figures(staff),
        lines.asides(staff),
        lines.closing(staff),
      ]);
      return {
        date: today.date,
        sections,
        figures: [...warned, ...figures],
        asides,
        ...(closing === undefined ? {} : { closing }),
      };
    },
    week: (staff) => weeks.week(staff),
    async picture(staff) {
      const chart = await weeks.chart(staff);
      return (
        chart && once(`picture:${staff.unit}`, () => keepPicture(deps, chart, `chart-${today.date}-${staff.unit}`))
      );
    },
    isEmpty: async () =>
      !(await somethingOpen(deps.lists)) && (await lines.yesterday()) === undefined && (await weeks.isQuiet()),
  };
}

/** Drawn and stored under the name of its day and unit: whoever draws it again, after a crash or beside us, changes nothing. */
async function keepPicture({ draw, photos }: ContentDeps, chart: Chart, name: string): Promise<PhotoId> {
  const id = asId<PhotoId>(name);
  await photos.save(id, { bytes: await draw(chart), contentType: "image/png" });
  return id;
}

async function sectionOf(question: DigestQuestion, open: Lists["open"]): Promise<DigestSection> {
  const { ask, keep, lights, ...section } = question;
  const answers = await Promise.all(ask.map((filter) => open(filter, keep || lights ? ALL : LISTED)));
  const found = answers.flatMap(({ entries }) => entries).sort(mostPressingFirst);
  const entries = keep ? found.filter(keep) : found;
  return {
    ...section,
    total: keep ? entries.length : answers.reduce((sum, { total }) => sum + total, 0),
    entries: entries.slice(0, LISTED),
    ...(lights ? { note: lightsText(entries) } : {}),
  };
}

function mostPressingFirst(a: ListEntry, b: ListEntry): number {
  return (a.summary.dueAt?.getTime() ?? Number.MAX_VALUE) - (b.summary.dueAt?.getTime() ?? Number.MAX_VALUE);
}

async function somethingOpen(lists: Lists): Promise<boolean> {
  const pages = await Promise.all(AGGREGATE_KINDS.map((kind) => lists.page(kind, { open: true }, 1)));
  return pages.some(({ entries }) => entries.length > 0);
}
