/** A number stays one, so that a workbook can reckon with it. Empty text is an empty field. */
export type Cell = string | number;

export type Column = {
  readonly title: string;
  /** Part of the width, against the other columns'. */
  readonly share: number;
  /** Figures stand at the end of their column. */
  readonly end?: true;
};

/** One group of what a page shows, under its own heading. */
export type Block = { readonly title: string } /** Lengths against `full`, each with its words. */ & (
  | {
      readonly kind: "bars";
      readonly rows: readonly {
        readonly label: string;
        readonly value: number;
        readonly full: number;
        readonly text: string;
        /** What it is made of, smaller. */
        readonly note?: string;
      }[];
    }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** The last line, which sums up. */
      readonly sum?: readonly Cell[];
      /** In place of rows when there are none. */
      readonly empty: string;
    }
  | { readonly kind: "lines"; readonly lines: readonly string[]; readonly empty: string }
);

/**
 * One page about one body and one time (domain 16.2), in words and numbers: drawn as a web page and as a PDF, which so say
 * the same.
 */
export type Sheet = {
  /** 区水务局 */
  readonly subject: string;
  /** 月度评分卡 */
  readonly title: string;
  /** 2026年3月 */
  readonly period: string;
  /** 草案, 定稿 …, and until when what can be done about it. */
  readonly stage: { readonly name: string; readonly note: string };
  /** 示范数据 */
  readonly sample: boolean;
  readonly headline: {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    /** 良好, 样本不足 */
    readonly badge?: string;
    readonly note?: string;
  };
  /** Two columns side by side where there is room. */
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** Below them, over the whole width. */
  readonly wide: readonly Block[];
  /** How it was reckoned, by which rules, when. */
  readonly notes: readonly string[];
};

/** A field as it is read: at most three decimals, none that are zero. */
export function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : numberText(cell);
}

export function numberText(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}

/** 区水务局月度评分卡(2026年3月) */
export function sheetName({ subject, title, period }: Pick<Sheet, "subject" | "title" | "period">): string {
  return `${subject}${title}(${period})`;
}
