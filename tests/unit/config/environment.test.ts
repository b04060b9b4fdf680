import { readConfig } from "../../../config/environment.js";

const HASH = "a".repeat(64);
const WECOM = {
  WECOM_CORP_ID: "ww7f3c9a1e5b2d8046",
  WECOM_AGENT_ID: "1000007",
  WECOM_SECRET: "secret-of-the-app",
  WECOM_TOKEN: "Tk9vQm2xLr7Zc4Hd",
  WECOM_AES_KEY: "nktfVCONOKuY8RZYixxArlQU7nXCds5tkY7iwtlocJY",
};

test("an empty environment is the sandbox on loopback with an embedded database", () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: ".data",
    wecomApiBase: "https://qyapi.weixin.qq.com",
    wecomMaxAgeMs: 7_200_000,
    apiTokens: [],
    logLevel: "info",
  });
});

test("all five WECOM_ values make an application", () => {
  expect(readConfig(WECOM).wecom).toEqual({
    corpId: WECOM.WECOM_CORP_ID,
    agentId: 1000007,
    secret: WECOM.WECOM_SECRET,
    token: WECOM.WECOM_TOKEN,
    aesKey: WECOM.WECOM_AES_KEY,
  });
});

test("some of the five are refused, each missing one by name", () => {
  const { WECOM_SECRET: _, WECOM_AES_KEY: __, ...some } = WECOM;
  const complaint = () => readConfig(some);
  expect(complaint).toThrow(/WECOM_SECRET[\s\S]*WECOM_AES_KEY/);
  expect(complaint).not.toThrow(/at WECOM_TOKEN/);
});

test("API tokens are name, scopes and hash", () => {
  const { apiTokens } = readConfig({ API_TOKENS: `screen:matters.read+calls.read:${HASH}, audit:calls.read:${HASH}` });
  expect(apiTokens).toEqual([
    { name: "screen", scopes: ["matters.read", "calls.read"], sha256: HASH },
    { name: "audit", scopes: ["calls.read"], sha256: HASH },
  ]);
});

function complaintsOf(env: Record<string, string>): string {
  try {
    return JSON.stringify(readConfig(env));
  } catch (fault) {
    return String(fault);
  }
}

test("every complaint at once, and no value among them", () => {
  const bad = {
    ...WECOM,
    PORT: "x1",
    MONGODB_URI: "mysql://user:pw@h",
    WECOM_AES_KEY: "short-value",
    LOG_LEVEL: "loud",
  };
  const told = complaintsOf(bad);
  expect(() => readConfig(bad)).toThrow();
  for (const name of ["PORT", "MONGODB_URI", "WECOM_AES_KEY", "LOG_LEVEL"]) expect(told).toContain(name);
  for (const value of ["pw@h", "short-value", WECOM.WECOM_SECRET]) expect(told).not.toContain(value);
});
