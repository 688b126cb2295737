package org.servicehall.intake.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a printed checklist, ready to be set (rule N1).
 *
 * @param circumstances what the resident told, a question each
 * @param open what is still to be asked before the list is certain; null when nothing is
 */
record MatterPage(
        String hallName,
        String matter,
        String version,
        String window,
        String kind,
        String limit,
        String period,
        List<String> circumstances,
        @Nullable String open,
        List<String> conditions,
        List<Item> items,
        List<String> fees,
        List<String> amounts,
        List<Step> steps,
        List<String> notes,
        String date) {
    /** A material to bring. */
    record Item(int number, String text, String copies, String why) {}

    /** A step of the procedure. */
    record Step(int number, String text, String body) {}

    boolean hasItems() {
        return !items.isEmpty();
    }

    boolean hasConditions() {
        return !conditions.isEmpty();
    }

    boolean hasAmounts() {
        return !amounts.isEmpty();
    }

    boolean hasSteps() {
        return !steps.isEmpty();
    }

    /** A step whose body is not told has no empty cell for it. */
    boolean hasBodies() {
        return steps.stream().anyMatch(step -> !step.body().isEmpty());
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }
}
