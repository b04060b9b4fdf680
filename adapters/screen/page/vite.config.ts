import { join } from "node:path";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import { precompress } from "./precompress.js";

const OUT = join(import.meta.dirname, "../../../dist/screen-page");

/** The big screen, served under `/screen/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/screen/",
  plugins: [vue(), precompress(OUT)],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    /** Fonts and pictures stay files of their own: the content security policy needs no `data:` for them. */
    assetsInlineLimit: 0,
    /** Machines behind walls are seldom renewed: Chromium of 2022 shows it. */
    target: "chrome100",
  },
  /** For work on the page: `vite adapters/screen/page`, with the service beside it. */
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
