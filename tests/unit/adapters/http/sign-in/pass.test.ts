import { createHash } from "node:crypto";
import { openPass, sealPass } from "../../../../../adapters/http/sign-in/pass.js";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const OURS = { name: "wall", sha256: hashOf("token of the wall") };
const OTHER = { name: "office", sha256: hashOf("token of the office") };
const TOKENS = [OTHER, OURS];
const UNTIL = new Date("2026-03-10T09:15:00+08:00");

test("what was sealed with a token's hash is opened with it, and names the token", () => {
  const opened = openPass("link", sealPass("link", "scorecards@D04", UNTIL, OURS.sha256), TOKENS);
  expect(opened?.token).toBe(OURS);
  expect(opened?.pass).toMatchObject({ scope: "scorecards@D04", until: UNTIL.getTime() / 1_000 });
});

test("neither the token nor its hash stands in it", () => {
  const sealed = sealPass("link", "screen", UNTIL, OURS.sha256);
  const inside = Buffer.from(sealed.split(".")[0] ?? "", "base64url").toString();
  for (const secret of ["token of the wall", OURS.sha256, OURS.sha256.slice(0, 12)]) {
    expect(inside).not.toContain(secret);
    expect(sealed).not.toContain(secret);
  }
});

test("two links of the same second differ", () => {
  const sealed = () => sealPass("link", "screen", UNTIL, OURS.sha256);
  expect(sealed()).not.toBe(sealed());
});

test("a link is no session, and a session is no link", () => {
  expect(openPass("session", sealPass("link", "screen", UNTIL, OURS.sha256), TOKENS)).toBeUndefined();
  expect(openPass("link", sealPass("session", "screen", UNTIL, OURS.sha256), TOKENS)).toBeUndefined();
});

test("whoever takes the token away ends what was made from it", () => {
  expect(openPass("session", sealPass("session", "screen", UNTIL, OURS.sha256), [OTHER])).toBeUndefined();
});

test("with any one character changed it is not opened", () => {
  const sealed = sealPass("session", "scorecards@D04", UNTIL, OURS.sha256);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
    const sameBytes = Buffer.from(changed.split(".")[1] ?? "", "base64url").equals(
      Buffer.from(sealed.split(".")[1] ?? "", "base64url"),
    );
    // The last character of base64 holds bits that mean nothing.
    if (at === sealed.length - 1 && sameBytes) continue;
    expect(openPass("session", changed, TOKENS)).toBeUndefined();
  }
});

test("a widened scope under an old signature is not opened", () => {
  const [content = "", signed] = sealPass("session", "scorecards@D04", UNTIL, OURS.sha256).split(".");
  const pass = JSON.parse(Buffer.from(content, "base64url").toString());
  const widened = Buffer.from(JSON.stringify({ ...pass, scope: "scorecards" })).toString("base64url");
  expect(openPass("session", `${widened}.${signed}`, TOKENS)).toBeUndefined();
});

test.each(["", ".", "x", "e30.e30", "bnVsbA.AAAA", "a.b.c", "💥.💥"])("nonsense is not opened: %p", (nonsense) => {
  expect(openPass("link", nonsense, TOKENS)).toBeUndefined();
});
