package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.SupplementEvent.CompletionDue;

/**
 * The papers of one application and what has been asked for (rules N2, N3, K3).
 *
 * @param known every code the matter's fixed version has (M5), and then those named in words (N2)
 * @param listed how many of them the matter's version has
 * @param missing required and not brought yet, in the catalogue's order
 * @param missingPrincipal those of them without which the application may be returned
 * @param firstNotice the one supplement notice; null until it is issued
 * @param due by when nothing may be missing any more; null where the matter is open all year, or nothing was (C6)
 * @param grace whether that is the grace of a supplement notice, and no longer the end of the window period (C6)
 */
record Papers(
        List<String> known,
        int listed,
        List<String> missing,
        List<String> missingPrincipal,
        @Nullable Notice firstNotice,
        @Nullable CompletionDue due,
        boolean grace) {

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

    /** What is missing after the window period, or after the grace of the notice, comes too late (C6). */
    void checkInTime(Instant at) {
        if (due != null && isTooLate(at)) {
            throw Refusal.conflict("season-over", "C6", due.completeBy(), due.afterwards());
        }
    }

    boolean isTooLate(Instant at) {
        return due != null && !complete() && at.isAfter(due.completeBy());
    }

    /** The grace that a supplement notice gives, where it ends later than the window period (C6). */
    List<ApplicationEvent> grace(Dossier dossier, Instant until) {
        return due == null || !until.isAfter(due.completeBy())
                ? List.of()
                : List.of(new CompletionDue(dossier.no(), dossier.hall(), until, due.afterwards()));
    }

    /** By when nothing may be missing any more once a notice gives that grace; null where nothing says so (C6). */
    @Nullable
    Instant completeBy(Instant grace) {
        return due == null || grace.isBefore(due.completeBy()) ? completeBy() : grace;
    }

    @Nullable
    Instant completeBy() {
        return due == null ? null : due.completeBy();
    }

    /** No later than the window period ends; a grace ends on a working day, as a supplement's time does (C6, D1). */
    Instant inSeason(Instant until, HallCalendar calendar) {
        if (due == null) {
            return until;
        }
        Instant end = grace ? calendar.endOfRight(due.completeBy()) : due.completeBy();
        return until.isBefore(end) ? until : end;
    }

    Papers dueBy(CompletionDue event) {
        return new Papers(known, listed, missing, missingPrincipal, firstNotice, event, due != null);
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

    void checkNamesSomething(Collection<String> items) {
        if (items.isEmpty()) {
            throw Refusal.unprocessable("supplement-names-nothing", "N2").at("items");
        }
    }

    /** A further notice may reach beyond what was missing, being a breach anyway, but must be complete as well. */
    void checkFurtherNotice(Collection<String> items) {
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

    /** In words, beside what the matter's version lists (N2). */
    Papers named(List<String> codes) {
        List<String> all = Stream.concat(known.stream(), codes.stream()).toList();
        return new Papers(all, listed, missing, missingPrincipal, firstNotice, due, grace);
    }

    int namedSoFar() {
        return known.size() - listed;
    }

    Papers demanded(Collection<String> items, Notice notice) {
        List<String> now = known.stream()
                .filter(code -> missing.contains(code) || items.contains(code))
                .toList();
        return new Papers(known, listed, now, missingPrincipal, firstNotice == null ? notice : firstNotice, due, grace);
    }

    Papers supplied(Collection<String> items) {
        return new Papers(
                known, listed, without(missing, items), without(missingPrincipal, items), firstNotice, due, grace);
    }

    Papers corrected(List<String> nowMissing, List<String> principal) {
        return new Papers(known, listed, nowMissing, principal, firstNotice, due, grace);
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
