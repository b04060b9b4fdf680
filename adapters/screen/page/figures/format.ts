/** 214,754 */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 6.5; whole numbers without a fraction. */
export function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
