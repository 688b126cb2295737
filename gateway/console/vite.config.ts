import { fileURLToPath } from "node:url";
import vueI18n from "@intlify/unplugin-vue-i18n/vite";
import vue from "@vitejs/plugin-vue";
import components from "unplugin-vue-components/vite";
import { ElementPlusResolver } from "unplugin-vue-components/resolvers";
import { defineConfig } from "vitest/config";
import { byName } from "./build/by-name.ts";
import { commandsIn, hallKnows, rolesIn, rulesIn } from "./build/hall-knows.ts";
import { nothingInline } from "./build/nothing-inline.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const HALL = process.env.HALL_ADDRESS ?? "http://localhost:8080";

export default defineConfig({
  base: "/console/",
  resolve: { alias: { "@": at("./src") } },
  plugins: [
    // Words that stand beside each other in a template keep their distance on the screen.
    vue({ template: { compilerOptions: { whitespace: "preserve" } } }),
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: "css" })] }),
    // Messages are compiled here: a compiler in the browser would need eval, which the gateway's policy forbids.
    vueI18n({ include: at("./src/locales/*/*.json"), runtimeOnly: true, compositionOnly: true, strictMessage: true }),
    nothingInline(),
    byName(),
    hallKnows({
      "virtual:hall-rules": { file: at("../../docs/rules.md"), read: rulesIn },
      "virtual:hall-roles": { file: at("../../docs/openapi.json"), read: rolesIn },
      "virtual:hall-commands": { file: at("../../docs/openapi.json"), read: commandsIn },
    }),
  ],
  build: {
    outDir: process.env.CONSOLE_OUT ?? at("../target/classes/console"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Its largest file is what charts are drawn with, loaded by the first of them.
    chunkSizeWarningLimit: 600,
    // How long which plugin took is no news for whoever builds the hall.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: {
    // The whole of the hall but the console comes from a stack that runs.
    proxy: Object.fromEntries(
      ["/api", "/session", "/sign-in", "/logout", "/oauth2", "/login", "/assets"].map((path) => [path, HALL]),
    ),
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // One window for all files: a window and the modules anew for each of them took three quarters of the processor time
    // (ADR 27). Each takes down what it put up (mounted.ts), and setup.ts resets what they share.
    pool: "threads",
    isolate: false,
    maxWorkers: 1,
    // Its components bring their styles, which Node can't import by itself.
    server: { deps: { inline: ["element-plus"] } },
  },
});
