package org.servicehall.intake.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/**
 * The papers of one application and what has been asked for (rules N2, N3, K3).
 *
 * @param known every code the matter's fixed version has (M5)
 * @param missing required and not brought yet, in the catalogue's order
 * @param missingPrincipal those of them without which the application may be returned
 * @param firstNotice the one supplement notice; null until it is issued
 */
record Papers(
        List<String> known,
        List<String> missing,
        List<String> missingPrincipal,
        @Nullable Notice firstNotice) {

    /** Who issued the supplement notice and answers for its being complete (N3). */
    record Notice(String by, String window) {}

    Papers {
        known = List.copyOf(known);
        missing = List.copyOf(missing);
        missingPrincipal = List.copyOf(missingPrincipal);
    }

    boolean complete() {
        return missing.isEmpty();
    }

    void checkAnythingMissing() {
        if (complete()) {
            throw Refusal.conflict("nothing-missing", "N3");
        }
    }

    /** The one notice must name everything that is missing and nothing else. */
    void checkFirstNotice(Collection<String> items) {
        checkNothingLeftOut(items);
        checkMissing(items, "N2");
    }

    /** A further notice may reach beyond what was missing, being a breach anyway, but must be complete as well. */
    void checkFurtherNotice(Collection<String> items) {
        if (items.isEmpty()) {
            throw Refusal.unprocessable("supplement-names-nothing", "N2").at("items");
        }
        checkKnown(items);
        checkNothingLeftOut(items);
    }

    void checkSupplied(Collection<String> items) {
        if (items.isEmpty()) {
            throw Refusal.unprocessable("no-materials-named", "N3").at("items");
        }
        checkKnown(items);
        checkMissing(items, "N3");
    }

    Papers demanded(Collection<String> items, Notice notice) {
        List<String> now = known.stream()
                .filter(code -> missing.contains(code) || items.contains(code))
                .toList();
        return new Papers(known, now, missingPrincipal, firstNotice == null ? notice : firstNotice);
    }

    Papers supplied(Collection<String> items) {
        return new Papers(known, without(missing, items), without(missingPrincipal, items), firstNotice);
    }

    List<String> stillMissingAfter(Collection<String> items) {
        return without(missing, items);
    }

    List<String> inOrder(Collection<String> items) {
        return known.stream().filter(items::contains).toList();
    }

    private void checkNothingLeftOut(Collection<String> items) {
        List<String> leftOut = without(missing, items);
        if (!leftOut.isEmpty()) {
            throw Refusal.unprocessable("supplement-notice-incomplete", "N2", joined(leftOut))
                    .at("items");
        }
    }

    private void checkMissing(Collection<String> items, String rule) {
        List<String> there = without(items, missing);
        if (!there.isEmpty()) {
            throw Refusal.unprocessable("material-not-missing", rule, joined(there), joined(missing))
                    .at("items");
        }
    }

    private void checkKnown(Collection<String> items) {
        List<String> unknown = without(items, known);
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable("unknown-material", "M2", joined(unknown), joined(known))
                    .at("items");
        }
    }

    private static List<String> without(Collection<String> all, Collection<String> gone) {
        return all.stream().filter(code -> !gone.contains(code)).toList();
    }

    private static String joined(Collection<String> codes) {
        return String.join(", ", codes);
    }
}
