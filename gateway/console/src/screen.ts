import type { Component } from "vue";
import type { Schema } from "./api/types";

/** One screen of the console: an address, and who has it. */
export interface Screen {
  /** Also the route's name and, under `screens`, its title's key. */
  readonly name: string;
  /** Below `/console`. Numbers may stand in it, nothing that is about a person. */
  readonly path: string;
  readonly show: () => Promise<Component>;
  /** The operation without which the screen has nothing to show. */
  readonly needs?: string;
  /** Who has it, where that operation is open to more people than the screen is for. */
  readonly roles?: readonly Schema<"StaffRole">["role"][];
  /** The heading in the navigation under which it stands, if it does. */
  readonly under?: "counter" | "mine" | "handling" | "hall" | "supervision" | "running";
  /** The function key that opens it. */
  readonly key?: string;
  /** Rules that the screen carries out, for docs and tests. */
  readonly rules: readonly string[];
}
