import { z } from "zod";
import { says } from "../complaint.js";
import { actionMenu } from "./action-menu.js";
import { buttonList } from "./button-list.js";
import { selector } from "./button-selection.js";
import { cardAction, optionalCardAction } from "./card-action.js";
import { cardImage, imageTextArea } from "./card-image.js";
import { checkbox } from "./checkbox.js";
import { emphasisContent } from "./emphasis-content.js";
import { horizontalContentList } from "./horizontal-content-list.js";
import { jumpList } from "./jump-list.js";
import { mainTitle, optionalTitle } from "./main-title.js";
import { quoteArea } from "./quote-area.js";
import { selectList } from "./select-list.js";
import { source } from "./source.js";
import { submitButton } from "./submit-button.js";
import { verticalContentList } from "./vertical-content-list.js";

const optional = {
  source: source.optional(),
  action_menu: actionMenu.optional(),
  quote_area: quoteArea.optional(),
  horizontal_content_list: horizontalContentList.optional(),
};

const textNotice = z
  .object({
    ...optional,
    main_title: optionalTitle.optional(),
    emphasis_content: emphasisContent.optional(),
    sub_title_text: z.string().optional(),
    jump_list: jumpList.optional(),
    card_action: cardAction,
  })
  .refine(({ main_title, sub_title_text }) => Boolean(main_title?.title || sub_title_text), says(42033));

const newsNotice = z.object({
  ...optional,
  main_title: mainTitle,
  card_image: cardImage.optional(),
  image_text_area: imageTextArea.optional(),
  vertical_content_list: verticalContentList.optional(),
  jump_list: jumpList.optional(),
  card_action: cardAction,
});

const buttonInteraction = z.object({
  ...optional,
  main_title: mainTitle,
  sub_title_text: z.string().optional(),
  card_action: optionalCardAction.optional(),
  button_selection: selector.optional(),
  button_list: buttonList,
});

const voteInteraction = z.object({
  source: source.optional(),
  main_title: mainTitle,
  checkbox,
  submit_button: submitButton,
});

const multipleInteraction = z.object({
  source: source.optional(),
  main_title: mainTitle,
  select_list: selectList,
  submit_button: submitButton,
});

const pictured = ({ card_image, image_text_area }: z.infer<typeof newsNotice>) =>
  card_image !== undefined || image_text_area !== undefined;

/** The parts each card type may and must have (the table of wecom §4.3). Unknown parts are ignored, as by WeCom. */
export const CARD_TYPES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ["text_notice", textNotice],
  ["news_notice", newsNotice.refine(pictured, says(42044))],
  ["button_interaction", buttonInteraction],
  ["vote_interaction", voteInteraction],
  ["multiple_interaction", multipleInteraction],
]);

/** In an update with a grey line the buttons may be left out. */
export const REPLACED_TYPES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...CARD_TYPES,
  ["button_interaction", buttonInteraction.partial({ button_list: true })],
  ["vote_interaction", voteInteraction.partial({ checkbox: true, submit_button: true })],
  ["multiple_interaction", multipleInteraction.partial({ select_list: true, submit_button: true })],
]);

/** What a group robot may send; its news notice needs the wide picture. */
export const ROBOT_TYPES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ["text_notice", textNotice],
  ["news_notice", newsNotice.refine(({ card_image }) => card_image !== undefined, says(42044))],
]);
