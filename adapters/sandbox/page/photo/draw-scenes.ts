import {
  bag,
  box,
  car,
  cone,
  ellipse,
  fill,
  H,
  litter,
  type Pen,
  rain,
  ripples,
  shadow,
  street,
  tree,
  W,
} from "./draw-things.js";

export function rubbishHeap(pen: Pen): void {
  street(pen, { sky: ["#b9d3ea", "#e9f1f6"], wet: false });
  shadow(pen, 480, 610, 300);
  const bags: readonly [number, number, number, string][] = [
    [330, 560, 92, "#2c3138"],
    [450, 520, 108, "#3a4048"],
    [590, 560, 98, "#23272d"],
    [520, 440, 84, "#454c55"],
    [390, 470, 70, "#5a7a52"],
    [660, 590, 60, "#b7bcc2"],
  ];
  for (const [x, y, size, colour] of bags) bag(pen, x, y, size, colour);
  box(pen, 220, 545, 110, 80, "#b98a52");
  box(pen, 700, 505, 130, 96, "#a97b45");
  for (const [x, y] of [
    [300, 650],
    [560, 660],
    [690, 640],
    [430, 668],
  ] as const)
    litter(pen, x, y);
}

export function floodedRoad(pen: Pen): void {
  street(pen, { sky: ["#8d9cab", "#c7d0d8"], wet: true });
  const water = pen.createLinearGradient(0, 380, 0, H);
  water.addColorStop(0, "rgba(122,138,140,.78)");
  water.addColorStop(1, "rgba(94,101,92,.94)");
  fill(pen, water, [
    [0, 400],
    [W, 400],
    [W, H],
    [0, H],
  ]);
  car(pen, 560, 400, "#a8323a");
  ripples(pen);
  rain(pen);
}

export function openManhole(pen: Pen): void {
  street(pen, { sky: ["#c3d6e6", "#eef3f6"], wet: false });
  ellipse(pen, 470, 580, 168, 70, "#6b6f73");
  ellipse(pen, 470, 580, 150, 60, "#8d9195");
  ellipse(pen, 470, 584, 132, 50, "#0d0f12");
  ellipse(pen, 470, 600, 104, 30, "#1d2b33");
  ellipse(pen, 720, 628, 128, 36, "#4d5155");
  ellipse(pen, 720, 620, 128, 36, "#777c81");
  for (const offset of [-70, -35, 0, 35, 70])
    fill(pen, "#5d6267", [
      [715 + offset, 598],
      [725 + offset, 598],
      [725 + offset, 642],
      [715 + offset, 642],
    ]);
  cone(pen, 250, 600);
}

export function drainedStreet(pen: Pen): void {
  street(pen, { sky: ["#9cc6ea", "#eef6fb"], wet: false });
  ellipse(pen, 470, 590, 130, 44, "#666b70");
  ellipse(pen, 470, 586, 130, 44, "#8a8f94");
  for (const offset of [-72, -36, 0, 36, 72])
    fill(pen, "#70757a", [
      [465 + offset, 556],
      [475 + offset, 556],
      [475 + offset, 616],
      [465 + offset, 616],
    ]);
  tree(pen, 130, 420);
  tree(pen, 850, 430);
}
