import { comparableName } from "../../src/domain/district/comparable-name.js";
import type { LngLat } from "../../src/domain/district/registry.js";
import type { NearQuery, Summary } from "../../src/ports/records.js";

/** Degrees of a square's side: about a hundred metres, so that a short way touches few of them. */
const SQUARE = 0.001;
const METERS_PER_DEGREE = 111_195;

/**
 * Where a matter of a class is, as words of the index: the square its point lies in, else what was said in which grid. Only what
 * is open or closed: what was withdrawn, refused or merged is nothing that something new could join.
 */
export function nearFacetsOf({ state, open, category, place, point, grid }: Summary): string[] {
  if (category === undefined || (!open && state !== "CLOSED")) return [];
  return [
    ...(point === undefined ? [] : [squareFacet(category, ...squareOf(point))]),
    ...(place === undefined || grid === undefined ? [] : [saidFacet(category, grid, place)]),
  ];
}

/** Every word under which something at most so far away may stand; some of it lies a little farther. */
export function nearFacets({ category, text, grid, point, meters }: NearQuery): string[] {
  return [
    ...(point === undefined ? [] : squaresAround(point, meters).map(([x, y]) => squareFacet(category, x, y))),
    ...(text === "" || grid === undefined ? [] : [saidFacet(category, grid, text)]),
  ];
}

function squaresAround([lng, lat]: LngLat, meters: number): [number, number][] {
  const north = meters / METERS_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  const [west, south] = squareOf([lng - east, lat - north]);
  const [right, top] = squareOf([lng + east, lat + north]);
  const columns = Array.from({ length: right - west + 1 }, (_, i) => west + i);
  return columns.flatMap((x) => Array.from({ length: top - south + 1 }, (_, j): [number, number] => [x, south + j]));
}

function squareOf([lng, lat]: LngLat): [number, number] {
  return [Math.floor(lng / SQUARE), Math.floor(lat / SQUARE)];
}

function squareFacet(category: string, x: number, y: number): string {
  return `near:${category}:${x},${y}`;
}

function saidFacet(category: string, grid: string, text: string): string {
  return `said:${category}:${grid}:${comparableName(text)}`;
}
