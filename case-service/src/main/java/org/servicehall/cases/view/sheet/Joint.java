package org.servicehall.cases.view.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;

/**
 * Who handles a case together (F5).
 *
 * @param leadWindow null where it is not handled jointly
 * @param open co-handling windows that have not finished
 */
public record Joint(@Nullable String leadWindow, List<String> coWindows, List<String> open) {
    static final Joint NONE = new Joint(null, List.of(), List.of());

    static Joint of(JointHandlingArranged event) {
        return new Joint(event.leadWindow(), event.coWindows(), event.coWindows());
    }

    Joint completed(String window) {
        return new Joint(
                leadWindow,
                coWindows,
                open.stream().filter(other -> !other.equals(window)).toList());
    }
}
