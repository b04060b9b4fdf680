import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

/** The chat page of the local WeCom, served by the sandbox under `/sandbox/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/sandbox/",
  plugins: [vue()],
  build: {
    outDir: "../../../dist/sandbox-page",
    emptyOutDir: true,
    /** Fonts and pictures stay files of their own: the content security policy needs no `data:` for them. */
    assetsInlineLimit: 0,
    target: "es2023",
  },
  /** For work on the page: `vite adapters/sandbox/page`, with the service beside it. */
  server: { proxy: { "^/sandbox/(users|groups|clock|faults|events|media)": "http://127.0.0.1:3000" } },
});
