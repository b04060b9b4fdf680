import { appchatCreate, appchatGet, appchatSend, appchatUpdate } from "./appchat.js";
import { getcallbackip } from "./callback-addresses.js";
import { departmentList, userGet, userSimplelist } from "./contacts.js";
import { gettoken } from "./gettoken.js";
import { mediaGet, mediaUpload } from "./media.js";
import { messageSend } from "./message-send.js";
import { recall } from "./recall.js";
import type { Endpoint } from "./result.js";
import { updateTemplateCard } from "./update-template-card.js";
import { webhookSend, webhookUpload } from "./webhook.js";

/** The server API under `/cgi-bin/`. */
export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ["gettoken", gettoken],
  ["getcallbackip", getcallbackip],
  ["message/send", messageSend],
  ["message/update_template_card", updateTemplateCard],
  ["message/recall", recall],
  ["appchat/create", appchatCreate],
  ["appchat/update", appchatUpdate],
  ["appchat/get", appchatGet],
  ["appchat/send", appchatSend],
  ["webhook/send", webhookSend],
  ["webhook/upload_media", webhookUpload],
  ["media/upload", mediaUpload],
  ["media/get", mediaGet],
  ["user/get", userGet],
  ["user/simplelist", userSimplelist],
  ["department/list", departmentList],
]);
