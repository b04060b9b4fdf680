import { z } from "zod";
import { Code, Words } from "./fields.js";

/** `district.yaml` */
export const DistrictFile = z.strictObject({ code: Code, name: Words, sample: z.boolean() });
