import type { Plugin } from "vite";
import type { TestSpecification } from "vitest/node";

/**
 * Has files of tests go in the order of their names, so that what one might leave to the next is the same on each machine:
 * of itself Vitest begins with what took longest there. Whoever asks for a shuffle, which has a seed, gets it.
 */
export function byName(): Plugin {
  return {
    name: "by-name",
    configureVitest({ vitest }) {
      const { sequence } = vitest.config;
      if (sequence.seed) return;
      sequence.sequencer = class extends sequence.sequencer {
        override sort = (files: TestSpecification[]) => files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
      };
    },
  };
}
