import { leaf, readXml } from "../../../../../adapters/sandbox/wire/read-xml.js";
import { bare, parent, text, writeXml } from "../../../../../adapters/sandbox/wire/xml.js";
import fc from "../../../../support/fast-check.js";

const oneText = (value: string) => parent("xml", [text("Content", value), bare("N", 7)]);

test("a text that holds the end mark of CDATA is split there", () => {
  expect(writeXml(oneText("a]]>b"))).toContain("<![CDATA[a]]]]><![CDATA[>b]]>");
});

test("without CDATA a text is escaped", () => {
  expect(writeXml(oneText("<a> & b"), { cdata: false, reordered: false })).toContain("&lt;a&gt; &amp; b");
});

test("elements may come in another order", () => {
  expect(writeXml(oneText("x"), { cdata: true, reordered: true })).toBe(
    "<xml><N>7</N><Content><![CDATA[x]]></Content></xml>",
  );
});

test("what XML cannot hold is left out: control characters, half a surrogate pair becomes a replacement", () => {
  expect(writeXml(oneText("a\u0000b\u0008c\nd\ud800"))).toContain("<![CDATA[abc\nd\ufffd]]>");
});

test.each([
  ["with CDATA", true],
  ["escaped", false],
])("a text is read back as it was written, %s", (_name, cdata) => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (value) => {
      fc.pre(value.trim() !== "" && !/[\p{Cc}\uFFFE\uFFFF]/u.test(value));
      expect(leaf(readXml(writeXml(oneText(value), { cdata, reordered: false })), "Content")).toBe(value);
    }),
  );
});

test.each(["", "not xml", "<xml><a></xml>", '<!DOCTYPE x [<!ENTITY e "v">]><xml><a>&e;</a></xml>', "<other/>"])(
  "%p is not a document",
  (source) => {
    expect(readXml(source)).toBeUndefined();
  },
);
