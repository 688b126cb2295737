package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.Held;
import org.servicehall.platform.action.Action;

/**
 * A finding with all that answers it, and where its evidence is to be seen (rule B9).
 *
 * @param entry the finding as it stands in the book
 * @param answers in the order of the book
 * @param held of a missed deadline who held the case when, one after the other; their working minutes add up to the time
 *     there was, and one of them answers (rule D5). Empty with all other findings, and those from before it was kept
 * @param proposal the correction that waits for a second person's word; null while none does
 * @param actions what the asker may do with it now
 */
record LedgerDetail(
        LedgerLine finding,
        EntryAnswer entry,
        List<EntryAnswer> answers,
        List<Evidence> evidence,
        List<Held> held,
        @Nullable CorrectionProposal proposal,
        List<Action> actions) {
    private static final Pattern EVENT = Pattern.compile("([A-Za-z]+):([0-9]{6}-.+)@[0-9]+");
    private static final Pattern CLERK_DAY = Pattern.compile("[0-9]{6}-.+-([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("[0-9]{6}-([0-9]{4})([0-9]{2})");

    /**
     * An event that proves it.
     *
     * @param link address of what it happened to, with its whole history; null where there is none
     */
    record Evidence(String eventId, @Nullable String link) {}

    /**
     * What somebody proposed, and why.
     *
     * @param number of the entry that proposes it
     */
    record CorrectionProposal(
            long number, @Person String by, @Nullable String reason, List<String> evidence, Instant proposedAt) {}

    /** @param all whether the reader sees everything; the person concerned doesn't learn who investigates (rule B7) */
    static LedgerDetail of(
            Standing standing,
            LongFunction<@Nullable LedgerEntry> book,
            boolean all,
            List<Held> held,
            List<Action> actions) {
        var answers = standing.steps().stream()
                .skip(1)
                .flatMap(step -> Stream.ofNullable(book.apply(step.number()))
                        .map(answer -> all ? answer : withheld(answer, step.state())))
                .map(EntryAnswer::of)
                .toList();
        var finding = all ? standing.finding() : LedgerLine.withheld(standing.finding());
        return new LedgerDetail(
                LedgerLine.of(standing, all),
                EntryAnswer.of(finding),
                answers,
                finding.evidence().stream()
                        .map(id -> new Evidence(id, link(id)))
                        .toList(),
                held,
                proposal(standing, book),
                actions);
    }

    private static @Nullable CorrectionProposal proposal(Standing standing, LongFunction<@Nullable LedgerEntry> book) {
        return standing.sinceProposed().stream()
                .flatMap(number -> Stream.ofNullable(book.apply(number)))
                .filter(entry -> entry.by().equals(standing.proposedBy())
                        && !entry.evidence().isEmpty())
                .findFirst()
                .map(entry -> new CorrectionProposal(
                        entry.number(), entry.by(), entry.remark(), entry.evidence(), entry.enteredAt()))
                .orElse(null);
    }

    static @Nullable String link(String eventId) {
        var event = EVENT.matcher(eventId);
        if (!event.matches()) {
            return null;
        }
        var number = event.group(2);
        return switch (event.group(1)) {
            case "Case" -> "/api/cases/" + number + "/timeline";
            case "Application" -> "/api/applications/" + number;
            case "Conduct" -> "/api/conduct/records/" + number;
            case "Complaint" -> "/api/complaints/" + number;
            case "ClerkDay" -> formed(CLERK_DAY.matcher(number), "/api/attendance/days/$1-$2-$3");
            case "AttendanceMonth" -> formed(MONTH.matcher(number), "/api/attendance/months/$1-$2");
            default -> null;
        };
    }

    private static @Nullable String formed(Matcher number, String form) {
        return number.matches() ? number.replaceFirst(form) : null;
    }

    private static LedgerEntry withheld(LedgerEntry answer, State state) {
        return answer.source().startsWith("Complaint:") ? LedgerLine.withheld(answer, state) : answer;
    }
}
