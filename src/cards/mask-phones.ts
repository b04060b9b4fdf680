const MOBILE = /(?<!\d)(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)/g;
const LANDLINE = /(?<!\d)(0(?:10|2\d|[3-9]\d{2}))[- ]?\d{3,4}(\d{4})(?!\d)/g;

/** 138****0000: phone numbers as bodies that do not handle the matter see them (domain 3). */
export function maskPhones(text: string): string {
  return text.replace(MOBILE, "$1****$2").replace(LANDLINE, "$1-****$2");
}
