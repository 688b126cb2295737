import { defineConfig } from "eslint/config";
import vue from "eslint-plugin-vue";
import ts from "typescript-eslint";

export default defineConfig(
  { ignores: ["generated/", "node_modules/"] },
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...vue.configs["flat/recommended"],
  { files: ["**/*.vue"], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // With types where types can be had: what a template gives its script only vue-tsc knows.
    files: ["**/*.ts"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // main.ts imports a component, and typescript-eslint sees no type there.
      "@typescript-eslint/no-unsafe-argument": "off",
    },
  },
  {
    rules: {
      "max-lines": ["error", 300],
      "vue/multi-word-component-names": "off",
      // Where properties are told by a type, and for what a test mounts.
      "vue/require-prop-types": "off",
      "vue/one-component-per-file": "off",
      "vue/no-v-html": "error",
      "vue/block-lang": ["error", { script: { lang: "ts" } }],
      "vue/block-order": ["error", { order: ["script", "template", "style"] }],
      // A static style attribute is an inline style, which the gateway's policy forbids.
      "vue/no-static-inline-styles": ["error", { allowBinding: true }],
      "vue/max-attributes-per-line": "off",
      "vue/singleline-html-element-content-newline": "off",
      "vue/html-self-closing": ["error", { html: { void: "never", normal: "always", component: "always" } }],
    },
  },
);
