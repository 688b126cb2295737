declare module "virtual:hall-rules" {
  /** Words of the source by rule id. */
  const rules: Record<string, string>;
  export default rules;
}
