/**
 * 小图: bars in groups side by side, as a picture for a phone. `values` holds one number for each of `series`; a group without
 * any stays empty.
 */
export type Chart = {
  readonly title: string;
  /** 示范数据, 截至3月12日 */
  readonly note: string;
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
};

/** A picture of nothing tells nothing. */
export function isBlank({ groups }: Chart): boolean {
  return groups.every(({ values }) => values.every((value) => value === 0));
}
