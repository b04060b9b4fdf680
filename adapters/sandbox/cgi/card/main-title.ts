import { z } from "zod";
import { required, says } from "../complaint.js";

/** `main_title` where a title must be given. */
export const mainTitle = z.object({ title: required(42033), desc: z.string().optional() }, says(42033));

/** `main_title` of a text notice, whose text may stand in `sub_title_text` instead. */
export const optionalTitle = z.object({ title: z.string().optional(), desc: z.string().optional() });
