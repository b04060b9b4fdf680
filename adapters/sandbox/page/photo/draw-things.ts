export type Pen = OffscreenCanvasRenderingContext2D;
type Spot = readonly [x: number, y: number];

/** Everything is drawn on 960 × 720. */
export const W = 960;
export const H = 720;

export function street(pen: Pen, { sky, wet }: { sky: readonly [string, string]; wet: boolean }): void {
  const heaven = pen.createLinearGradient(0, 0, 0, 330);
  heaven.addColorStop(0, sky[0]);
  heaven.addColorStop(1, sky[1]);
  fill(pen, heaven, [
    [0, 0],
    [W, 0],
    [W, 340],
    [0, 340],
  ]);
  house(pen, 0, 90, 210, wet ? "#aab0b5" : "#d8c9b4");
  house(pen, 200, 150, 180, wet ? "#9fa7ad" : "#cfd6da");
  house(pen, 600, 120, 170, wet ? "#a3abb0" : "#dccfc0");
  house(pen, 760, 70, 200, wet ? "#959ea5" : "#c9d2d8");
  fill(pen, wet ? "#8f9498" : "#c3c1ba", [
    [0, 340],
    [W, 340],
    [W, 430],
    [0, 430],
  ]);
  fill(pen, "#8c9094", [
    [0, 424],
    [W, 424],
    [W, 438],
    [0, 438],
  ]);
  const road = pen.createLinearGradient(0, 438, 0, H);
  road.addColorStop(0, "#6a6f74");
  road.addColorStop(1, "#565a5f");
  fill(pen, road, [
    [0, 438],
    [W, 438],
    [W, H],
    [0, H],
  ]);
  for (const x of [40, 300, 560, 820])
    fill(pen, "#d9d7cc", [
      [x, 500],
      [x + 120, 500],
      [x + 130, 512],
      [x + 4, 512],
    ]);
}

function house(pen: Pen, x: number, y: number, width: number, colour: string): void {
  fill(pen, colour, [
    [x, y],
    [x + width, y],
    [x + width, 350],
    [x, 350],
  ]);
  pen.fillStyle = "rgba(60,80,100,.5)";
  for (let row = y + 24; row < 300; row += 52) {
    for (let col = x + 18; col < x + width - 34; col += 46) pen.fillRect(col, row, 26, 32);
  }
}

export function bag(pen: Pen, x: number, y: number, size: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(x, y - size);
  pen.bezierCurveTo(x + size * 0.3, y - size * 0.7, x + size * 1.1, y - size * 0.3, x + size * 0.8, y + size * 0.6);
  pen.quadraticCurveTo(x, y + size * 0.9, x - size * 0.8, y + size * 0.6);
  pen.bezierCurveTo(x - size * 1.1, y - size * 0.3, x - size * 0.3, y - size * 0.7, x, y - size);
  pen.fill();
  pen.strokeStyle = "rgba(255,255,255,.22)";
  pen.lineWidth = 5;
  pen.beginPath();
  pen.arc(x - size * 0.25, y, size * 0.5, Math.PI * 0.9, Math.PI * 1.5);
  pen.stroke();
}

export function box(pen: Pen, x: number, y: number, width: number, height: number, colour: string): void {
  fill(pen, colour, [
    [x, y],
    [x + width, y - 8],
    [x + width, y + height],
    [x, y + height],
  ]);
  fill(pen, "rgba(255,255,255,.25)", [
    [x + width * 0.42, y - 3],
    [x + width * 0.56, y - 4],
    [x + width * 0.56, y + height],
    [x + width * 0.42, y + height],
  ]);
}

export function litter(pen: Pen, x: number, y: number): void {
  fill(pen, "#e6e2d6", [
    [x, y],
    [x + 34, y - 10],
    [x + 44, y + 8],
    [x + 10, y + 16],
  ]);
  ellipse(pen, x + 66, y + 4, 14, 6, "#4f8a55");
}

export function car(pen: Pen, x: number, y: number, colour: string): void {
  fill(pen, colour, [
    [x - 190, y + 40],
    [x - 120, y + 20],
    [x - 70, y - 60],
    [x + 90, y - 60],
    [x + 150, y + 16],
    [x + 210, y + 36],
    [x + 214, y + 110],
    [x - 196, y + 110],
  ]);
  fill(pen, "#31404c", [
    [x - 96, y + 14],
    [x - 56, y - 46],
    [x + 4, y - 46],
    [x + 4, y + 14],
  ]);
  fill(pen, "#31404c", [
    [x + 18, y - 46],
    [x + 82, y - 46],
    [x + 124, y + 14],
    [x + 18, y + 14],
  ]);
  fill(pen, "rgba(98,106,98,.94)", [
    [x - 230, y + 78],
    [x + 250, y + 78],
    [x + 250, y + 130],
    [x - 230, y + 130],
  ]);
}

export function cone(pen: Pen, x: number, y: number): void {
  fill(pen, "#d9541e", [
    [x - 12, y - 150],
    [x + 12, y - 150],
    [x + 56, y],
    [x - 56, y],
  ]);
  fill(pen, "#f4f1ea", [
    [x - 27, y - 96],
    [x + 27, y - 96],
    [x + 38, y - 58],
    [x - 38, y - 58],
  ]);
  fill(pen, "#b8430f", [
    [x - 78, y - 4],
    [x + 78, y - 4],
    [x + 78, y + 16],
    [x - 78, y + 16],
  ]);
}

export function tree(pen: Pen, x: number, y: number): void {
  fill(pen, "#7a5a3c", [
    [x - 10, y - 130],
    [x + 10, y - 130],
    [x + 14, y],
    [x - 14, y],
  ]);
  for (const [dx, dy, size] of [
    [0, -190, 82],
    [-54, -150, 58],
    [54, -150, 60],
  ] as const)
    ellipse(pen, x + dx, y + dy, size, size * 0.82, "#5d8f55");
}

export function ripples(pen: Pen): void {
  pen.strokeStyle = "rgba(255,255,255,.28)";
  pen.lineWidth = 3;
  for (let i = 0; i < 26; i += 1) {
    const [x, y] = [(i * 197) % W, 470 + ((i * 83) % 230)];
    pen.beginPath();
    pen.ellipse(x, y, 30 + (i % 5) * 12, 5 + (i % 3) * 2, 0, 0, Math.PI * 2);
    pen.stroke();
  }
}

export function rain(pen: Pen): void {
  pen.strokeStyle = "rgba(235,242,248,.42)";
  pen.lineWidth = 2;
  for (let i = 0; i < 190; i += 1) {
    const [x, y] = [(i * 131) % (W + 60), (i * 271) % H];
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x - 10, y + 36);
    pen.stroke();
  }
}

export function shadow(pen: Pen, x: number, y: number, size: number): void {
  ellipse(pen, x, y, size, size * 0.22, "rgba(20,24,28,.35)");
}

export function ellipse(pen: Pen, x: number, y: number, width: number, height: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, width, height, 0, 0, Math.PI * 2);
  pen.fill();
}

export function fill(pen: Pen, colour: string | CanvasGradient, corners: readonly Spot[]): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [x, y] of corners) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}
