import { VueQueryPlugin } from "@tanstack/vue-query";
import "element-plus/theme-chalk/base.css";
import "element-plus/theme-chalk/dark/css-vars.css";
import { createPinia } from "pinia";
import { createApp } from "vue";
import "./styles/tokens.css";
import "./styles/element.css";
import "./styles/base.css";
import "./styles/slips.css";
import "./styles/print.css";
import App from "./App.vue";
import { queryClient } from "./api/queries";
import { i18n, speak } from "./locales";
import { router } from "./router";
import { usePreferences } from "./shell/preferences";

const app = createApp(App).use(createPinia());
await speak(usePreferences().language);
app
  .use(i18n)
  .use(router)
  .use(VueQueryPlugin, { queryClient: queryClient() })
  .mount("#console");
