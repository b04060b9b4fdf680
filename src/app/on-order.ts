import { asId } from "../domain/shared/ids.js";
import { beginOne } from "./begin-one.js";
import { nextOrderNo } from "./numbers.js";
import { onOne } from "./on-one.js";
import { ORDER } from "./order-change.js";

/** A use case on one order. */
export const onOrder = onOne(ORDER);

/** A use case that begins an order. */
export const beginOrder = beginOne(ORDER, nextOrderNo, asId("HL"));
