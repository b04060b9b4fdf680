import { COURSES, type Course, type Template, type Templates } from "./templates.js";

/** What a database of so many matters holds; `open`: how many of them are open, else the newspaper's share. */
export type Plan = { readonly matters: number; readonly months: number; readonly open?: number };

/** The newspaper's eleven months: of 214,754 matters 386 became calls, of which 373 were finished; 99.8 % were solved. */
export const SHARES: Readonly<Record<Course, number>> = {
  onSpot: 0.55,
  community: 0.378,
  street: 0.0682,
  called: 0.0018 * (373 / 386),
  openCalled: 0.0018 * (13 / 386),
  open: 0.002,
};

const DAY_MS = 86_400_000;
const DAYS_OF_MONTH = 30.4;
/** What is open is young: reported in the last two days. */
const OPEN_DAYS = 2;
/** Reports come over so much of a day after the template's own hour, so that what takes hours is over on the same day. */
const HOURS_MS = 6 * 3_600_000;

export type Planned = { readonly template: Template; readonly begins: Date };

/** Every matter of the plan in the order of its report, spread evenly over the days until now; the open ones come last. */
export function* planned(plan: Plan, templates: Templates, now: Date): Generator<Planned> {
  const { matters, months } = plan;
  const open = COURSES.filter((course) => course.startsWith("open"));
  const openCount = open.reduce((sum, course) => sum + openOf(course, plan), 0);
  const closed = matters - openCount;
  const taken = new Map<Course, number>();
  const next = (course: Course): Template => {
    const n = taken.get(course) ?? 0;
    taken.set(course, n + 1);
    return templates[course][n % templates[course].length] as Template;
  };
  for (let i = 0; i < closed; i += 1) {
    const template = next(courseOf(i, closed));
    yield { template, begins: beginning(template, i / closed, Math.round(months * DAYS_OF_MONTH), now) };
  }
  let i = 0;
  for (const course of open) {
    for (let left = openOf(course, plan); left > 0; left -= 1, i += 1) {
      const template = next(course);
      yield { template, begins: beginning(template, i / openCount, OPEN_DAYS, now) };
    }
  }
}

/** At that share of the last days in which all of it can have happened. */
function beginning({ begins, ends }: Template, share: number, days: number, now: Date): Date {
  const last = Math.floor((now.getTime() - ends - HOURS_MS) / DAY_MS);
  const day = Math.floor(share * days);
  return new Date(begins + (last - days + 1 + day) * DAY_MS + Math.floor((share * days - day) * HOURS_MS));
}

/** How many of the open ones are of this course. */
function openOf(course: Course, { matters, open }: Plan): number {
  if (open === undefined) return Math.round(SHARES[course] * matters);
  return Math.round((SHARES[course] / (SHARES.open + SHARES.openCalled)) * open);
}

const CLOSED: readonly Course[] = ["called", "street", "community", "onSpot"];

/** Each course at even distances: the `i`th is of the first course whose share steps over a whole number there. */
function courseOf(i: number, of: number): Course {
  for (const course of CLOSED) {
    const share = SHARES[course] * (1 + (SHARES.open + SHARES.openCalled));
    if (Math.floor((i + 1) * share) > Math.floor(i * share)) return course;
  }
  return i < of ? "onSpot" : "community";
}
