import { Parser } from "xml2js";
import { readXml } from "../../adapters/wecom/receive/xml.js";
import fc from "../support/fast-check.js";

// Not "constructor" or "__proto__": xml2js believes to have met them before.
const name = fc.constantFrom("ToUserName", "Content", "MsgId", "Location_X", "Event", "_x");
/** Words people write, with everything that markup is made of. */
const piece = fc.constantFrom(
  "漏水",
  "💧",
  "𠮷",
  "a",
  "0",
  " ",
  "\n",
  "<",
  ">",
  "&",
  "]",
  "]]",
  '"',
  "<!--",
  "<a>",
  "</a>",
  "&lt;",
);
const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const plain = fc.array(fc.constantFrom("漏水", "1", "a", " ", "\n", ">", "."), { maxLength: 6 }).map((p) => p.join(""));

const leaf = fc.oneof(
  words.map((text) => `<![CDATA[${text.replaceAll("]]>", "]] >")}]]>`),
  plain,
  fc.constantFrom("&lt;b&gt;", "&#20320;", "a<![CDATA[b]]>c", "<![CDATA[a]]]]><![CDATA[>b]]>", "<i>1</i>", "<i/>"),
);
const element = fc.tuple(name, leaf).map(([tag, content]) => `<${tag}>${content}</${tag}>`);
const gap = fc.constantFrom("", " ", "\n ");
const document_ = fc
  .array(fc.tuple(gap, element), { maxLength: 8 })
  .map((children) => `<xml>${children.flat().join("")}</xml>`);

function byXml2js(xml: string): unknown {
  let read: unknown;
  new Parser({ explicitArray: false, ignoreAttrs: true }).parseString(xml, (_error: Error | null, result: unknown) => {
    read = (result as { xml?: unknown } | undefined)?.xml;
  });
  return read;
}

test("the quick reader reads what xml2js reads, down to the blanks", () => {
  fc.assert(
    fc.property(document_, (xml) => {
      const expected = byXml2js(xml);
      // A root without elements is text to xml2js; for us it is an empty tree or broken, and useless either way.
      if (typeof expected === "object") expect(JSON.stringify(readXml(xml))).toBe(JSON.stringify(expected));
      else expect(["{}", '"broken"']).toContain(JSON.stringify(readXml(xml)));
    }),
    { numRuns: 2000 },
  );
});

test("any text at all is read, refused or found broken, and never throws", () => {
  const scrap = fc.constantFrom(
    "<xml>",
    "</xml>",
    "<a>",
    "</a>",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE x>",
    "<?xml?>",
    "&",
    "x",
    " ",
    "\u0000",
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
      const read = readXml(scraps.join(""));
      expect(typeof read === "object" || read === "dtd" || read === "broken").toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a declaration is refused wherever it stands outside of character data", () => {
  fc.assert(
    fc.property(
      fc.array(element, { maxLength: 4 }),
      fc.nat(4),
      fc.constantFrom("<!DOCTYPE x>", '<!ENTITY a "b">', "<!--x-->"),
      (children, at, declaration) => {
        const parts = [...children.slice(0, at), declaration, ...children.slice(at)];
        expect(readXml(`<xml>${parts.join("")}</xml>`)).toBe("dtd");
        expect(readXml(`${declaration}<xml>${children.join("")}</xml>`)).toBe("dtd");
      },
    ),
  );
});
