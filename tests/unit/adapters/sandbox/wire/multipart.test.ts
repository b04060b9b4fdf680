import { uploadedFile } from "../../../../../adapters/sandbox/wire/multipart.js";

const TYPE = "multipart/form-data; boundary=bnd";
const BYTES = Buffer.from([0, 13, 10, 45, 45, 98, 110, 255, 13, 10]);

function body(disposition: string, extra = ""): Buffer {
  const head = `--bnd\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/pdf\r\n\r\n`;
  return Buffer.concat([Buffer.from(extra + head), BYTES, Buffer.from("\r\n--bnd--\r\n")]);
}

test("a file is taken byte for byte, with its name in raw UTF-8", () => {
  const file = uploadedFile(TYPE, body('form-data; name="media"; filename="报告.pdf"; filelength=10'));
  expect(file).toEqual({ filename: "报告.pdf", contentType: "application/pdf", bytes: BYTES });
});

test("other parts before it do not matter", () => {
  const note = '--bnd\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n';
  expect(uploadedFile(TYPE, body('form-data; name="media"; filename="a.bin"', note))?.filename).toBe("a.bin");
});

test.each([
  ["only an RFC 5987 name is given", TYPE, "form-data; name=\"media\"; filename*=UTF-8''a.pdf"],
  ["the part has another name", TYPE, 'form-data; name="file"; filename="a.pdf"'],
  ["the boundary is missing from the header", "multipart/form-data", 'form-data; name="media"; filename="a.pdf"'],
  ["the body is not multipart at all", "application/json", 'form-data; name="media"; filename="a.pdf"'],
])("no file is found when %s", (_case, contentType, disposition) => {
  expect(uploadedFile(contentType, body(disposition))).toBeUndefined();
});
