import { uploadedFile } from "../../../../../adapters/sandbox/wire/multipart.js";
import { asId, type PhotoId, type StaffId } from "../../../../../src/domain/shared/ids.js";
import {
  aMessenger,
  api,
  faultOf,
  noRealNetwork,
  SENT,
  sendAnswers,
  TOKENS,
  tokensAreGiven,
} from "../../../../support/wecom-api.js";

noRealNetwork();

const zhangWei = asId<StaffId>("zhang.wei");
const liNa = asId<StaffId>("li.na");
const PHOTO = asId<PhotoId>("wecom-msg_7");
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xff, 0xd9]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]);
const HOUR = 3_600_000;

type Upload = { readonly contentType: string; readonly body: Buffer };

/** One answer of media/upload; what was uploaded is added to `uploads`. Bytes that are no text reach the matcher as hex. */
function uploadAnswers(answer: object | string, uploads: Upload[] = [], status = 200) {
  return api()
    .post("/cgi-bin/media/upload")
    .query({ access_token: TOKENS[0], type: "image" })
    .reply(status, answer)
    .on("request", (request, _options, body: string) => {
      const encoding = /^[0-9a-f]+$/.test(body) ? "hex" : "utf8";
      uploads.push({ contentType: String(request.getHeader("content-type")), body: Buffer.from(body, encoding) });
    });
}

const UPLOADED = { errcode: 0, errmsg: "ok", type: "image", media_id: "media-1", created_at: "1773104400" };
const image = (media_id: string, touser = "zhang.wei") => ({
  touser,
  agentid: 1000007,
  msgtype: "image",
  image: { media_id },
  enable_duplicate_check: 1,
  duplicate_check_interval: 600,
});

function aSender(overrides: Parameters<typeof aMessenger>[0] = {}) {
  const made = aMessenger(overrides);
  const show = (to: readonly StaffId[] = [zhangWei], photo = PHOTO, bytes = JPEG) =>
    made.messenger.sendPhoto(to, { bytes, contentType: "application/octet-stream" }, photo);
  return { ...made, show };
}

describe("a photo is shown", () => {
  test("uploaded byte for byte, then sent by its media id to everybody at once", async () => {
    tokensAreGiven();
    const uploads: Upload[] = [];
    const bodies: unknown[] = [];
    uploadAnswers(UPLOADED, uploads);
    sendAnswers({ ...SENT, invaliduser: "Ghost" }, bodies);
    const delivery = await aSender().show([zhangWei, liNa]);
    expect(bodies).toEqual([image("media-1", "zhang.wei|li.na")]);
    expect(delivery).toEqual({ platform: "wecom", messageId: "msg-1", unreachable: ["ghost"] });
    const [{ contentType, body } = { contentType: "", body: Buffer.alloc(0) }] = uploads;
    expect(uploadedFile(contentType, body)).toEqual({
      filename: "wecom-msg_7.jpg",
      contentType: "image/jpeg",
      bytes: JPEG,
    });
    expect(body.toString("latin1")).toContain(
      `Content-Disposition: form-data; name="media"; filename="wecom-msg_7.jpg"; filelength=${JPEG.length}\r\n`,
    );
  });

  test("as what its bytes are, whatever the phone called it; a name keeps its characters", async () => {
    tokensAreGiven();
    const uploads: Upload[] = [];
    uploadAnswers(UPLOADED, uploads);
    sendAnswers(SENT);
    await aSender().show([zhangWei], asId<PhotoId>("现场"), PNG);
    const [{ contentType, body } = { contentType: "", body: Buffer.alloc(0) }] = uploads;
    expect(uploadedFile(contentType, body)).toEqual({ filename: "现场.png", contentType: "image/png", bytes: PNG });
  });
});

describe("an upload is used again", () => {
  test("for others who see the same photo, while the platform keeps it", async () => {
    tokensAreGiven();
    tokensAreGiven();
    uploadAnswers(UPLOADED);
    const bodies: unknown[] = [];
    for (let i = 0; i < 2; i += 1) sendAnswers(SENT, bodies);
    const { show, clock } = aSender();
    await show([zhangWei]);
    clock.now = new Date(clock.now.getTime() + 47 * HOUR);
    await show([liNa]);
    expect(bodies).toEqual([image("media-1"), image("media-1", "li.na")]);
  });

  test("not for another photo, and not near the end of the three days", async () => {
    tokensAreGiven();
    tokensAreGiven();
    uploadAnswers(UPLOADED);
    uploadAnswers({ ...UPLOADED, media_id: "media-2" });
    uploadAnswers({ ...UPLOADED, media_id: "media-3" });
    const bodies: unknown[] = [];
    for (let i = 0; i < 3; i += 1) sendAnswers(SENT, bodies);
    const { show, clock } = aSender();
    await show();
    await show([zhangWei], asId<PhotoId>("other"));
    clock.now = new Date(clock.now.getTime() + 48 * HOUR);
    await show();
    expect(bodies).toEqual([image("media-1"), image("media-2"), image("media-3")]);
  });

  test("by two who ask at the same moment", async () => {
    tokensAreGiven();
    uploadAnswers(UPLOADED);
    sendAnswers(SENT);
    sendAnswers(SENT);
    const { show } = aSender();
    expect(await Promise.all([show([zhangWei]), show([liNa])])).toHaveLength(2);
  });

  test("never when it failed: the next one uploads anew", async () => {
    tokensAreGiven();
    uploadAnswers({ errcode: 45009, errmsg: "api freq out of limit" });
    uploadAnswers(UPLOADED);
    sendAnswers(SENT);
    const { show } = aSender();
    expect(await faultOf(show())).toMatchObject({ code: "chat_rate_limited", retry: { afterMs: 60_000 } });
    expect(await show()).toMatchObject({ messageId: "msg-1" });
  });

  test("is renewed once when the platform has dropped it before its time (40007)", async () => {
    tokensAreGiven();
    uploadAnswers(UPLOADED);
    sendAnswers(SENT);
    sendAnswers({ errcode: 40007, errmsg: "invalid media_id" });
    uploadAnswers({ ...UPLOADED, media_id: "media-2" });
    const bodies: unknown[] = [];
    sendAnswers(SENT, bodies);
    const { show } = aSender();
    await show();
    await show();
    expect(bodies).toEqual([image("media-2")]);
  });
});

describe("a photo that the platform does not take", () => {
  test.each([
    [40005, "not a JPG or PNG"],
    [40009, "too large"],
    [44001, "empty"],
  ])("is refused for good (%d, %s)", async (errcode) => {
    tokensAreGiven();
    uploadAnswers({ errcode, errmsg: "no" });
    expect(await faultOf(aSender().show())).toMatchObject({ code: "chat_message_refused", retry: "never" });
  });

  test("an answer without an id is not the platform's: again later", async () => {
    tokensAreGiven();
    uploadAnswers({ errcode: 0, errmsg: "ok" });
    expect(await faultOf(aSender().show())).toMatchObject({ code: "chat_unreachable", retry: { afterMs: 10_000 } });
  });

  test("a gateway that fails is asked again by itself", async () => {
    tokensAreGiven();
    uploadAnswers("<html>", [], 502);
    uploadAnswers(UPLOADED);
    sendAnswers(SENT);
    const { show, slept } = aSender();
    await show();
    expect(slept).toEqual([1000]);
  });
});
