package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * One line of the ledger 问责台账 (rule B9): a finding, or the answer to an earlier finding. Never changed in place.
 *
 * @param number place in the hall's book, from 1 without a hole
 * @param source what caused it, unique in the book: an event's id, for several findings of one event followed by
 *     {@code #} and which; for an answer by hand {@code Ledger:} with hall and number of the finding and what tells it from
 *     other answers
 * @param answers number of the finding it answers; 0 for a finding
 * @param state into which this entry puts the finding it answers, or that in which a finding enters
 * @param rule id of the rule broken, with an answer that of its finding; the same holds for fault, subject, person and
 *     window
 * @param fault kind of fault, a constant's name: plain text, since a book outlives the list of kinds
 * @param subject number of the application, case, complaint, month or record concerned
 * @param person user id of who answers for it; LEADING_GROUP or WINDOW where it is no single person
 * @param evidence event ids, {@code <stream>@<sequence>}
 * @param occurredAt when it happened, which is not when it was entered
 * @param remark what staff say to it, or what a finding says beside; never holds personal data
 * @param by user id or name of the automation that entered it
 * @param standsInFor user id of whose rights were used to enter it; null for the own, and always for a finding
 * @param previousHash hash of entry {@code number - 1}; {@link LedgerHash#GENESIS} for the first
 * @param hash {@link LedgerHash#of} this entry, hex
 */
public record LedgerEntry(
        String hall,
        long number,
        String source,
        long answers,
        State state,
        String rule,
        String fault,
        String subject,
        @Person String person,
        String window,
        List<String> evidence,
        Instant occurredAt,
        Instant enteredAt,
        @Nullable String remark,
        @Person String by,
        @Nullable @Person String standsInFor,
        String previousHash,
        String hash) {

    private static final int REPLACEMENT = 0xFFFD;

    /** Where a finding stands. */
    public enum State {
        /** Found, and not explained, or not so that it was accepted. */
        OPEN,
        /** The person has explained it; the lead is to say whether that is accepted. */
        EXPLAINED,
        /** The explanation was accepted 说明采纳: it counts no more. */
        EXCUSED,
        /** An investigation took it up as evidence (rule B5). */
        UNDER_INVESTIGATION,
        /** The joint meeting decided on it (rule B5). */
        DECIDED,
        /** It was wrong: it counts no more. */
        CORRECTED;

        /** Whether it is held against the person (rule B3). */
        public boolean counts() {
            return this != EXCUSED && this != CORRECTED;
        }

        /** Whether a complaint brings it about (rule B5). */
        public boolean isOfComplaint() {
            return this == UNDER_INVESTIGATION || this == DECIDED;
        }
    }

    public static LedgerEntry following(long lastNumber, String lastHash, Finding finding, Instant enteredAt) {
        return new LedgerEntry(
                        finding.hall(),
                        lastNumber + 1,
                        finding.source(),
                        0,
                        finding.state(),
                        finding.rule(),
                        finding.fault(),
                        finding.subject(),
                        finding.person(),
                        finding.window(),
                        finding.evidence(),
                        finding.occurredAt(),
                        enteredAt,
                        finding.remark(),
                        finding.by(),
                        null,
                        lastHash,
                        "")
                .sealed();
    }

    public static LedgerEntry answering(
            LedgerEntry finding, long lastNumber, String lastHash, String source, Answer answer, Instant enteredAt) {
        return new LedgerEntry(
                        finding.hall,
                        lastNumber + 1,
                        source,
                        finding.number,
                        answer.state(),
                        finding.rule,
                        finding.fault,
                        finding.subject,
                        finding.person,
                        finding.window,
                        answer.evidence(),
                        answer.at(),
                        enteredAt,
                        answer.remark(),
                        answer.by(),
                        answer.standsInFor(),
                        lastHash,
                        "")
                .sealed();
    }

    /** Hashes what will be stored: half a character, which older events may hold, has no form in any store. */
    private LedgerEntry sealed() {
        var stored = new LedgerEntry(
                hall,
                number,
                source,
                answers,
                state,
                storable(rule),
                storable(fault),
                storable(subject),
                storable(person),
                storable(window),
                evidence.stream().map(LedgerEntry::storable).toList(),
                occurredAt,
                enteredAt,
                remark == null ? null : storable(remark),
                storable(by),
                standsInFor == null ? null : storable(standsInFor),
                previousHash,
                "");
        return stored.hashed(LedgerHash.of(stored));
    }

    private LedgerEntry hashed(String hash) {
        return new LedgerEntry(
                hall,
                number,
                source,
                answers,
                state,
                rule,
                fault,
                subject,
                person,
                window,
                evidence,
                occurredAt,
                enteredAt,
                remark,
                by,
                standsInFor,
                previousHash,
                hash);
    }

    private static String storable(String text) {
        return text.codePoints()
                .map(character -> Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
