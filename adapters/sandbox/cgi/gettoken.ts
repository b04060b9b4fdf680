import { type Endpoint, fault, fine } from "./result.js";

/** gettoken (wecom §3). A missing secret is reported before a missing corpid. */
export const gettoken: Endpoint = {
  method: "GET",
  auth: "none",
  handle({ settings, tokens, quirks }, { query }) {
    if (!query.get("corpsecret")) return fault(41004);
    if (!query.get("corpid")) return fault(41002);
    if (query.get("corpid") !== settings.corpId) return fault(40013);
    if (query.get("corpsecret") !== settings.secret) return fault(40001);
    const { token, expiresIn } = tokens.current(quirks.tokenLifeSeconds);
    return fine({ access_token: token, expires_in: expiresIn });
  },
};
