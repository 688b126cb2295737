package org.servicehall.contracts.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** Order, conduct and integrity at the hall (rules H2, H3, G1, G2); topic {@code hall.accountability}. */
public sealed interface ConductEvent {
    String NAMESPACE = "org.servicehall.conduct";
    String STREAM = "Conduct";

    /** As {@code 330106-XW20261123-0001}. */
    String recordNo();

    String hall();

    /**
     * A window was inspected (rule H2).
     *
     * @param scores points by item of the hall's inspection list
     * @param points all of them together
     * @param passMark fewer points are a failure
     * @param answerable user id of who answers for a failure
     */
    @Event(namespace = NAMESPACE, name = "window-inspected", version = "1")
    record WindowInspected(
            @EventTag(key = STREAM) String recordNo,
            String hall,
            String window,
            LocalDate day,
            Map<String, Integer> scores,
            int points,
            int passMark,
            @Person @Nullable String answerable,
            @Nullable String remark,
            @Person String inspectedBy,
            Instant inspectedAt)
            implements ConductEvent {}

    /**
     * The office recorded a breach of the code of service or of the five prohibitions (rules H3, G1).
     *
     * @param evidence ids of events, {@code <stream>@<sequence>}; may be empty where the note says what was seen
     */
    @Event(namespace = NAMESPACE, name = "breach-recorded", version = "1")
    record BreachRecorded(
            @EventTag(key = STREAM) String recordNo,
            String hall,
            @Person String person,
            String window,
            Breach breach,
            LocalDate day,
            String note,
            List<String> evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements ConductEvent {}

    /**
     * A clerk declared a gift that was refused or handed in (rule G1). Who offered it is not told.
     *
     * @param yuan its value, estimated; null where it can't be told
     */
    @Event(namespace = NAMESPACE, name = "gift-declared", version = "1")
    record GiftDeclared(
            @EventTag(key = STREAM) String recordNo,
            String hall,
            @Person String clerk,
            String window,
            Handling handling,
            String what,
            @Nullable Integer yuan,
            LocalDate day,
            Instant declaredAt)
            implements ConductEvent {}

    /**
     * The office made something known on the board (rule G2).
     *
     * @param person user id; null where it concerns a window or all
     */
    @Event(namespace = NAMESPACE, name = "posting-published", version = "1")
    record PostingPublished(
            @EventTag(key = STREAM) String recordNo,
            String hall,
            Posting kind,
            @Person @Nullable String person,
            @Nullable String window,
            String title,
            String text,
            @Person String publishedBy,
            Instant publishedAt)
            implements ConductEvent {}

    /** Taken off the board, with the reason. */
    @Event(namespace = NAMESPACE, name = "posting-withdrawn", version = "1")
    record PostingWithdrawn(
            @EventTag(key = STREAM) String recordNo,
            String hall,
            String reason,
            @Person String withdrawnBy,
            Instant withdrawnAt)
            implements ConductEvent {}

    /** An inspection, a breach or a gift was recorded wrongly and counts no more, with the reason (rules H2, H3, G1). */
    @Event(namespace = NAMESPACE, name = "record-withdrawn", version = "1")
    record RecordWithdrawn(
            @EventTag(key = STREAM) String recordNo,
            String hall,
            String reason,
            @Person String withdrawnBy,
            Instant withdrawnAt)
            implements ConductEvent {}

    /** What may be breached. */
    enum Breach {
        MANNERS("H3"),
        ALCOHOL("H3"),
        NO_BADGE("H3"),
        SMOKING("H3"),
        SECRECY("H3"),
        OTHER_CONDUCT("H3"),
        FAVOURITISM("G1"),
        GIFTS("G1"),
        BANQUETS("G1"),
        REIMBURSEMENT("G1"),
        ENTERTAINMENT("G1");

        private final String rule;

        Breach(String rule) {
            this.rule = rule;
        }

        /** H3 for the code of service, G1 for the five prohibitions 五个不准. */
        public String rule() {
            return rule;
        }
    }

    /** What became of a gift. */
    enum Handling {
        REFUSED,
        HANDED_IN
    }

    /** Kinds of posting: 好人好事表扬, 情况通报. */
    enum Posting {
        COMMENDATION,
        CIRCULAR
    }
}
