/** Line drawings on 24 × 24. */
export const ICONS = {
  photo: [
    "M4 8a2 2 0 0 1 2-2h2l1.5-2h5L16 6h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2Z",
    "M12 16a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
  ],
  pin: ["M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.7 12 21 12 21Z", "M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"],
  send: ["m4 12 16-8-5.5 16-3-6.5Z", "m11.5 13.5 3.5-4"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  chevronDown: ["m6 9 6 6 6-6"],
  chevronLeft: ["m15 5-7 7 7 7"],
  chevronRight: ["m9 5 7 7-7 7"],
  search: ["M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z", "m20 20-4-4"],
  calendar: ["M5 6h14v14H5Z", "M5 10.5h14", "M9 3.5V7", "M15 3.5V7"],
  warning: ["M12 4 2.8 19.5h18.4Z", "M12 10v4.5", "M12 17v.2"],
  people: [
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
    "M2.5 19.5c.6-3.5 3.2-5 6.5-5s5.9 1.5 6.5 5",
    "M16 5a3.3 3.3 0 0 1 0 6.3",
    "M18 14.8c2 .7 3.2 2.2 3.5 4.7",
  ],
  robot: ["M6 9h12v9H6Z", "M12 9V5", "M12 5a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z", "M9.5 13v1.5", "M14.5 13v1.5"],
  check: ["m5 12.5 4.5 4.5L19 7.5"],
  upload: ["M12 16V5", "m7.5 9 4.5-4.5L16.5 9", "M5 19.5h14"],
  menu: ["M5 7h14", "M5 12h14", "M5 17h14"],
  flag: ["M6 21V4", "M6 5h12l-2.5 4L18 13H6"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type IconName = keyof typeof ICONS;
