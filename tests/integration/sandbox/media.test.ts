import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from("0123456789")]);
const AMR = Buffer.from("#!AMR\n0123456789");
const MP4 = Buffer.from("\0\0\0\x18ftypmp42");

async function upload(type: string, bytes: Buffer, filename = "文件.bin") {
  const path = `/sandbox/cgi-bin/media/upload?type=${type}&access_token=${await wecom.token()}`;
  return (await wecom.http.post(path).attach("media", bytes, filename)).body;
}

async function get(mediaId: string, range?: string) {
  const path = `/sandbox/cgi-bin/media/get?access_token=${await wecom.token()}&media_id=${mediaId}`;
  return range === undefined ? wecom.http.get(path) : wecom.http.get(path).set("range", range);
}

test.each([
  ["image", PNG, "image/png"],
  ["voice", AMR, "audio/amr"],
  ["video", MP4, "video/mp4"],
])("a %s comes back byte for byte with its content type", async (type, bytes, contentType) => {
  const answer = await upload(type, bytes);
  expect(answer).toEqual({ errcode: 0, errmsg: "ok", type, media_id: expect.any(String), created_at: "1795392000" });
  const { status, headers, body } = await get(answer.media_id).then((response) => response);
  expect([status, headers["content-type"], headers["content-length"]]).toEqual([
    200,
    contentType,
    String(bytes.length),
  ]);
  expect(Buffer.compare(Buffer.from(body), bytes)).toBe(0);
});

test.each<[string, string, Buffer, number]>([
  ["an unknown type", "poem", PNG, 40004],
  ["an empty file", "file", Buffer.alloc(0), 44001],
  ["a file of five bytes", "file", Buffer.alloc(5), 40006],
  ["a picture that is none", "image", Buffer.from("not a picture"), 40005],
  ["a voice over 2 MB", "voice", Buffer.concat([AMR, Buffer.alloc(2 * 1024 * 1024)]), 45001],
  ["a picture over 10 MB", "image", Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]), 40009],
])("%s is refused", async (_case, type, bytes, errcode) => {
  expect((await upload(type, bytes)).errcode).toBe(errcode);
});

test("an upload without the part media is 41005", async () => {
  const path = `/sandbox/cgi-bin/media/upload?type=file&access_token=${await wecom.token()}`;
  expect((await wecom.http.post(path).attach("file", PNG, "a.png")).body.errcode).toBe(41005);
});

test("a range gives its part, an open end the rest, a suffix the last bytes", async () => {
  const { media_id } = await upload("image", PNG);
  const whole = await get(media_id, "bytes=4-6");
  expect(whole.status).toBe(206);
  expect(whole.headers).toMatchObject({ "accept-ranges": "bytes", "content-range": "bytes 4-6/14" });
  const parts = await Promise.all(
    ["bytes=4-6", "bytes=12-", "bytes=-3", "bytes=10-99"].map((range) => get(media_id, range)),
  );
  expect(parts.map(({ body }) => body.toString())).toEqual(["012", "89", "789", "6789"]);
});

test("a range outside the file is 830002", async () => {
  const { media_id } = await upload("image", PNG);
  expect((await get(media_id, "bytes=14-")).body.errcode).toBe(830002);
});

test("after three days, or for an unknown id, the answer is JSON with 40007", async () => {
  const { media_id } = await upload("image", PNG);
  wecom.moveClock(3 * 86_400_000);
  for (const id of [media_id, "none"]) {
    const { status, headers, body } = await get(id);
    expect([status, headers["error-code"], body.errcode]).toEqual([200, "40007", 40007]);
  }
  expect((await wecom.http.get(`/sandbox/media/${media_id}`)).status).toBe(200);
});

test("a message shows an uploaded picture by its media id", async () => {
  const { media_id } = await upload("image", PNG, "现场.png");
  const { agentId } = wecom.sandbox.settings;
  await wecom.api("message/send", { touser: "lh.wgy01", agentid: agentId, msgtype: "image", image: { media_id } });
  const { body } = await wecom.http.get("/sandbox/users/lh.wgy01/messages");
  expect(body).toMatchObject([{ kind: "image", text: "现场.png", mediaId: media_id }]);
});

test("a picture cannot be sent as a file of another type", async () => {
  const { media_id } = await upload("image", PNG);
  const { agentId } = wecom.sandbox.settings;
  const answer = await wecom.api("message/send", {
    touser: "lh.wgy01",
    agentid: agentId,
    msgtype: "voice",
    voice: { media_id },
  });
  expect(answer.errcode).toBe(40007);
});
