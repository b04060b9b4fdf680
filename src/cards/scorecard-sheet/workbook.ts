/** A field of a workbook; null is an empty one. Numbers and instants stay what they are. */
export type BookCell = string | number | Date | null;

/** `share` is a fraction shown in percent; `instant` a date with its time in Asia/Shanghai. */
export type BookColumn = {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly format?: "points" | "share" | "instant";
};

export type BookSheet = {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
};

/** A workbook free of any format: what a scorecard's .xlsx holds. */
export type Workbook = { readonly title: string; readonly sheets: readonly BookSheet[] };

/** A list of names with their values. */
export function listSheet(name: string, rows: readonly (readonly [label: string, value: BookCell])[]): BookSheet {
  return {
    name,
    columns: [
      { title: "项目", width: 24 },
      { title: "值", width: 40 },
    ],
    rows,
  };
}
