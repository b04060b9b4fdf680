/** The one source of time. Whole seconds: the record of an office does not know finer ones. */
export interface Clock {
  now(): Date;
}
