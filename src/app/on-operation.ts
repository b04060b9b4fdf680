import { asId } from "../domain/shared/ids.js";
import { beginOne } from "./begin-one.js";
import { nextOperationNo } from "./numbers.js";
import { onOne } from "./on-one.js";
import { OPERATION } from "./operation-change.js";

/** A use case on one joint operation. */
export const onOperation = onOne(OPERATION);

/** A use case that begins one. */
export const beginOperation = beginOne(OPERATION, nextOperationNo, asId("LH"));
