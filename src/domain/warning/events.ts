import type { NewEvent } from "../shared/event.js";
import type { RegistryVersion, WarningNo } from "../shared/ids.js";
import type { WarningTerms } from "./warning.js";

type E<Type extends string, Data = Record<never, never>> = NewEvent<Type, Readonly<Data>>;

/** 发布预警; `replaces` are those of its kind that end with it. */
export type WarningIssued = E<
  "WarningIssued",
  WarningTerms & {
    no: WarningNo;
    registry: RegistryVersion;
    replaces: readonly WarningNo[];
  }
>;
/** 升级, 降级: another one of its kind holds now. */
export type WarningReplaced = E<"WarningReplaced", { by: WarningNo }>;
/** 解除预警 */
export type WarningLifted = E<"WarningLifted">;
/** 预警到期 */
export type WarningEnded = E<"WarningEnded">;

export type WarningEvent = WarningIssued | WarningReplaced | WarningLifted | WarningEnded;
