export { createWecomMessenger, type WecomMessengerOptions } from "./client/messenger.js";
export { createWecomReceiver, type WecomReceiverOptions } from "./receive/receiver.js";
