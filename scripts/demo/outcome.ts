import type { District } from "./district.js";

type Entry = {
  readonly no: string;
  /** The call a 协办单 is a part of. */
  readonly partOf?: string | null;
  readonly state: string;
  readonly urgency: string;
  readonly title: string;
  readonly light: string;
  readonly department: string | null;
};
type Call = {
  readonly stars: number | null;
  readonly ratedByDefault: boolean;
  readonly score: { readonly total: number };
  readonly objection: string | null;
};

type Read = Omit<Call, "objection"> & { readonly objection: { readonly outcome: string } | null };

/** What the API says in the evening. */
export type Outcome = {
  readonly matters: readonly Entry[];
  readonly calls: readonly (Entry & Call)[];
};

export async function outcome(district: District): Promise<Outcome> {
  const { items: matters } = await district.api<{ items: Entry[] }>("/matters?limit=200");
  const { items } = await district.api<{ items: Entry[] }>("/calls?limit=200");
  const calls = await Promise.all(items.map(async (entry) => ({ ...entry, ...(await callOf(district, entry.no)) })));
  return { matters, calls };
}

async function callOf(district: District, no: string): Promise<Call> {
  const { stars, ratedByDefault, score, objection } = await district.api<Read>(`/calls/${no}`);
  return { stars, ratedByDefault, score, objection: objection?.outcome ?? null };
}

/** The same for people: one line a call, then one line a matter. */
export function outcomeLines({ matters, calls }: Outcome): string[] {
  return [
    "",
    ...calls.map(
      ({ no, department, state, light, stars, ratedByDefault, score, title }) =>
        `${no}  ${department ?? "-"}  ${state.padEnd(12)} ${light.padEnd(6)} ${starsText(stars, ratedByDefault)} ${score.total}  ${title}`,
    ),
    "",
    ...matters.map(({ no, state, light, title }) => `${no}  ${state.padEnd(12)} ${light.padEnd(6)} ${title}`),
  ];
}

function starsText(stars: number | null, byDefault: boolean): string {
  if (stars === null) return "-    ";
  return `★${stars}${byDefault ? "默认" : ""}`.padEnd(5);
}
