import fc from "fast-check";

/**
 * fast-check as every test uses it: the same histories in every run, so that a red run is red again. `FC_SEED=<number>`
 * plays others, `FC_SEED=random` new ones; a failure names its seed.
 */
const { FC_SEED } = process.env;
if (FC_SEED !== "random") fc.configureGlobal({ seed: Number(FC_SEED ?? 20260310) });

export default fc;
