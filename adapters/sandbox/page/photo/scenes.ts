import { drainedStreet, floodedRoad, openManhole, rubbishHeap } from "./draw-scenes.js";

/** A drawn photo for trying out. */
export type Scene = {
  readonly id: string;
  readonly name: string;
  readonly draw: (pen: OffscreenCanvasRenderingContext2D) => void;
};

export const SCENES: readonly Scene[] = [
  { id: "rubbish", name: "垃圾堆放", draw: rubbishHeap },
  { id: "flood", name: "道路水浸", draw: floodedRoad },
  { id: "manhole", name: "井盖缺失", draw: openManhole },
  { id: "after", name: "处置之后", draw: drainedStreet },
];

export const SCENE_SIZE = { width: 960, height: 720 };

/** The scene as JPEG. */
export function paintScene(scene: Scene): Promise<Blob> {
  const canvas = new OffscreenCanvas(SCENE_SIZE.width, SCENE_SIZE.height);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser does not draw");
  scene.draw(pen);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.86 });
}
