/** A corner or a place, WGS-84. */
export type Point = readonly [lng: number, lat: number];

export type Grid = {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly polygon: readonly Point[];
};
export type Place = { readonly name: string; readonly street: string; readonly point: Point };

export const STREETS = ["联和街道", "萝岗街道", "新龙镇"] as const;

/** Grids of the sample district (domain 15.2). */
export const GRIDS: readonly Grid[] = [
  grid("440112014001001", "联和第一网格", 0, box(113.42, 23.185, 113.43, 23.2)),
  grid("440112014001002", "联和第二网格", 0, box(113.43, 23.185, 113.44, 23.2)),
  grid("440112014008001", "科翔第一网格", 0, box(113.44, 23.185, 113.45, 23.2)),
  grid("440112014008002", "科翔第二网格", 0, box(113.45, 23.185, 113.46, 23.2)),
  grid("440112012001001", "萝岗第一网格", 1, box(113.48, 23.17, 113.49, 23.185)),
  grid("440112012001002", "萝岗第二网格", 1, box(113.49, 23.17, 113.5, 23.185)),
  grid("440112012007001", "荔红第一网格", 1, [
    [113.48, 23.155],
    [113.5, 23.155],
    [113.5, 23.1625],
    [113.49, 23.1625],
    [113.49, 23.17],
    [113.48, 23.17],
  ]),
  grid("440112012007002", "荔红第二网格", 1, box(113.49, 23.1625, 113.5, 23.17)),
  grid("440112101214001", "镇龙第一网格", 2, box(113.54, 23.27, 113.5525, 23.29)),
  grid("440112101214002", "镇龙第二网格", 2, box(113.5525, 23.27, 113.565, 23.29)),
  grid("440112101226001", "洋田第一网格", 2, box(113.565, 23.25, 113.5775, 23.27)),
  grid("440112101226002", "洋田第二网格", 2, [
    [113.5775, 23.25],
    [113.59, 23.25],
    [113.595, 23.27],
    [113.5775, 23.27],
  ]),
];

/** Names people use, with a point each. */
export const PLACES: readonly Place[] = [
  place("科翔路口", 0, [113.4452, 23.1921]),
  place("科翔市场", 0, [113.4438, 23.1902]),
  place("科翔公园", 0, [113.4551, 23.1917]),
  place("天鹿南路", 0, [113.4262, 23.1903]),
  place("联和市场", 0, [113.4352, 23.1896]),
  place("萝岗街下中路", 1, [113.4862, 23.1767]),
  place("香雪公园", 1, [113.4838, 23.1829]),
  place("萝岗医院", 1, [113.4952, 23.1801]),
  place("荔红一街", 1, [113.4852, 23.1612]),
  place("荔红公园", 1, [113.4938, 23.1683]),
  place("镇龙村口", 2, [113.5451, 23.2781]),
  place("镇龙市场", 2, [113.5478, 23.2802]),
  place("镇龙祠堂", 2, [113.5591, 23.2843]),
  place("洋田", 2, [113.5702, 23.2611]),
  place("洋田水库", 2, [113.5842, 23.2632]),
];

/** Points on edges, in corners and gaps (domain 15.2). */
export const TEST_POINTS: readonly Place[] = [
  place("P1 网格内", 0, [113.435, 23.19]),
  place("P2 共用边", 0, [113.44, 23.19]),
  place("P3 L形臂上", 1, [113.495, 23.16]),
  place("P4 L形缺口", 1, [113.495, 23.166]),
  place("P5 四角交点", 1, [113.49, 23.17]),
  place("P6 空白处", 1, [113.47, 23.175]),
  place("P7 斜边内", 2, [113.592, 23.26]),
  place("P8 斜边外", 2, [113.593, 23.26]),
  place("P9 两村交点", 2, [113.565, 23.27]),
];

function grid(code: string, name: string, street: number, polygon: readonly Point[]): Grid {
  return { code, name, street: STREETS[street] ?? "", polygon };
}

function place(name: string, street: number, point: Point): Place {
  return { name, street: STREETS[street] ?? "", point };
}

function box(west: number, south: number, east: number, north: number): readonly Point[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}
