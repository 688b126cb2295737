import type { InjectionKey, Ref } from "vue";

/** The row of buttons above a printed page, to which its frame adds its own. */
export const PAPER_TOOLS: InjectionKey<Readonly<Ref<HTMLElement | null>>> = Symbol("paper tools");
