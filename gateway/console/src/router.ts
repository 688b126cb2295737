import { createRouter, createWebHistory } from "vue-router";
import { i18n } from "./locales";
import type { Screen } from "./screen";
import { screens } from "./screens";

declare module "vue-router" {
  interface RouteMeta {
    needs?: string | undefined;
    roles?: Screen["roles"] | undefined;
  }
}

export const router = createRouter({
  history: createWebHistory("/console/"),
  routes: [
    ...screens.map(({ name, path, show, needs, roles }) => ({ name, path, component: show, props: path.includes(":"), meta: { needs, roles } })),
    { name: "nowhere", path: "/:rest(.*)*", component: () => import("./shell/Nowhere.vue") },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

// The title names the screen and no number: a browser's history shows it to whoever sits down next.
router.afterEach((to) => {
  const { t } = i18n.global;
  document.title = `${t(`screens.${String(to.name)}`)} · ${t("shell.hall")}`;
});
