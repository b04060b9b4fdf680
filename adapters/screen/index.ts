export { screenPage } from "./screen-page.js";
