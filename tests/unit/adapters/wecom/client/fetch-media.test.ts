import { aMessenger, api, faultOf, noRealNetwork, TOKENS, tokensAreGiven } from "../../../../support/wecom-api.js";

noRealNetwork();

const MEDIA_ID = "1Kq7_imgInvented-03";
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x7b, 0x22, 0x65, 0xff, 0xd9]);
const media = (token: string = TOKENS[0]) =>
  api().get("/cgi-bin/media/get").query({ access_token: token, media_id: MEDIA_ID });
const fetchIt = () => aMessenger().messenger.fetchMedia(MEDIA_ID);

describe("a photo is fetched", () => {
  test("byte for byte, with its type", async () => {
    tokensAreGiven();
    media().reply(200, JPEG, { "Content-Type": "image/jpeg", "Error-Code": "0" });
    expect(await fetchIt()).toEqual({ bytes: JPEG, contentType: "image/jpeg" });
  });

  test("without the parameters of the type, and with a type when none is told", async () => {
    tokensAreGiven();
    media().reply(200, JPEG, { "Content-Type": "image/png; name=x" });
    expect(await fetchIt()).toMatchObject({ contentType: "image/png" });
    tokensAreGiven();
    media().reply(200, JPEG);
    expect(await fetchIt()).toEqual({ bytes: JPEG, contentType: "application/octet-stream" });
  });

  test("with a new token when the old one was refused", async () => {
    tokensAreGiven(2);
    media().reply(200, { errcode: 42001, errmsg: "access_token expired" }, { "Error-Code": "42001" });
    media(TOKENS[1]).reply(200, JPEG, { "Content-Type": "image/jpeg" });
    expect(await fetchIt()).toMatchObject({ bytes: JPEG });
  });

  test("again when the file was empty", async () => {
    tokensAreGiven();
    media().reply(200, "", { "Content-Type": "image/jpeg" });
    expect(await faultOf(fetchIt())).toMatchObject({ code: "chat_busy", retry: { afterMs: 30_000 } });
  });
});

describe("a photo that is gone", () => {
  const GONE = { errcode: 40007, errmsg: "invalid media_id" };

  test.each([
    ["JSON", GONE, { "Content-Type": "application/json; charset=UTF-8" }],
    ["plain text", JSON.stringify(GONE), { "Content-Type": "text/plain" }],
    ["a header only", "", { "Content-Type": "image/jpeg", "Error-Code": "40007" }],
  ])("is told by %s", async (_name, body, headers) => {
    tokensAreGiven();
    media().reply(200, body, headers);
    expect(await faultOf(fetchIt())).toMatchObject({ code: "media_gone", retry: "never" });
  });

  test("JSON without an error is no photo either", async () => {
    tokensAreGiven();
    media().reply(200, { errcode: 0, errmsg: "ok" }, { "Content-Type": "application/json" });
    expect(await faultOf(fetchIt())).toMatchObject({ code: "media_gone" });
  });
});
