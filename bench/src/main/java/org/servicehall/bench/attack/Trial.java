package org.servicehall.bench.attack;

import java.util.ArrayList;
import java.util.List;

/** One way to attack the running hall, in as many variants as it has. */
interface Trial {
    String name();

    /** Tries every variant; one that breaks something doesn't stop the others. */
    Outcome run(Api api);

    /** What was tried, and in what the hall did not hold. */
    final class Outcome {
        private final List<String> broken = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int tried;

        /** Counts a variant that was answered as it must be, or tells what came instead. */
        void check(boolean held, String what, Api.Answer answer) {
            tried++;
            if (!held) {
                broken.add(what + " answered " + answer);
            }
        }

        /** What could not be shown has not held. */
        void fail(String why) {
            broken.add(why);
        }

        /** What this stack gave no chance to try. */
        void note(String what) {
            notes.add(what);
        }

        int tried() {
            return tried;
        }

        List<String> broken() {
            return broken;
        }

        List<String> notes() {
            return notes;
        }

        /** A trial that found nothing to try has shown nothing. */
        boolean held() {
            return tried > 0 && broken.isEmpty();
        }
    }
}
