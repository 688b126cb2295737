declare module "virtual:hall-rules" {
  /** Words of the source by rule id. */
  const rules: Record<string, string>;
  export default rules;
}

declare module "virtual:hall-commands" {
  /** Method, address, Chinese and English words of what changes something, by operation id. */
  const commands: Record<string, readonly [method: string, path: string, zh: string, en: string]>;
  export default commands;
}

declare module "virtual:hall-roles" {
  /** Which roles may call it, by operation id; what is open to all is not among them. */
  const roles: Record<string, readonly string[]>;
  export default roles;
}

/** What a component takes only vue-tsc knows; for the rest of the tools it is one. */
declare module "*.vue" {
  import type { Component } from "vue";

  const component: Component;
  export default component;
}
