declare module "virtual:hall-rules" {
  /** Words of the source by rule id. */
  const rules: Record<string, string>;
  export default rules;
}

declare module "virtual:hall-roles" {
  /** Which roles may call it, by operation id; what is open to all is not among them. */
  const roles: Record<string, readonly string[]>;
  export default roles;
}
