import { cardFromXml } from "../../../../../adapters/sandbox/wire/card-from-xml.js";
import { child, readXml } from "../../../../../adapters/sandbox/wire/read-xml.js";

function card(xml: string) {
  return cardFromXml(child(readXml(`<xml><TemplateCard>${xml}</TemplateCard></xml>`), "TemplateCard") ?? {});
}

test("names become the JSON's, also where they are irregular", () => {
  const xml =
    "<CardType>text_notice</CardType><Source><IconUrl>i</IconUrl><DescColor>2</DescColor></Source><SubTitleText>s</SubTitleText>" +
    "<CardAction><Type>2</Type><AppId>wx</AppId><PagePath>p</PagePath></CardAction>" +
    "<HorizontalContentList><KeyName>k</KeyName><Type>3</Type><UserId>u</UserId></HorizontalContentList>";
  expect(card(xml)).toEqual({
    card_type: "text_notice",
    source: { icon_url: "i", desc_color: 2 },
    sub_title_text: "s",
    card_action: { type: 2, appid: "wx", pagepath: "p" },
    horizontal_content_list: [{ keyname: "k", type: 3, userid: "u" }],
  });
});

test("repeated elements are a list, and a list of one stays a list", () => {
  const xml =
    "<ButtonList><Text>a</Text><Style>1</Style><Key>k1</Key></ButtonList><ButtonList><Text>b</Text><Key>k2</Key></ButtonList>" +
    "<CheckBox><QuestionKey>q</QuestionKey><Disable>true</Disable><OptionList><Id>1</Id><Text>t</Text><IsChecked>false</IsChecked></OptionList></CheckBox>";
  expect(card(xml)).toEqual({
    button_list: [
      { text: "a", style: 1, key: "k1" },
      { text: "b", key: "k2" },
    ],
    checkbox: { question_key: "q", disable: true, option_list: [{ id: "1", text: "t", is_checked: false }] },
  });
});
