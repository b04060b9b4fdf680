/** The package brings no types; what we use of it. */
declare module "subset-font" {
  type Options = {
    readonly targetFormat: "truetype";
    /** Pins axes of a variable font: the result is a static one. */
    readonly variationAxes: Readonly<Record<string, number>>;
  };
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
