package org.servicehall.contracts.application;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;

/** What is missing is asked for, brought or never brought (rules N1 to N3, C6, P2). */
public sealed interface SupplementEvent extends ApplicationEvent {
    /** Papers that the supplement notice next in the stream names in words; they are listed items like others (rule N2). */
    @Event(namespace = NAMESPACE, name = "items-named", version = "1")
    record ItemsNamed(@EventTag(key = STREAM) String applicationNo, String hall, List<NamedItem> items)
            implements SupplementEvent {}

    /**
     * The one supplement notice: everything that is missing, once and completely (rules N2, K2).
     *
     * @param until by when it is to be brought, as the notice says (P2, C6); null in notices of before that was recorded
     */
    @Event(namespace = NAMESPACE, name = "supplement-requested", version = "1")
    record SupplementRequested(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            List<String> items,
            @Person String requestedBy,
            String window,
            Instant requestedAt,
            @Nullable Instant until)
            implements SupplementEvent {}

    /**
     * A further supplement notice against rule N3, its breach acknowledged: a ledger entry against who issued the first one,
     * unless another's act made this one necessary.
     *
     * @param answerable whose act made it necessary; null where {@code firstRequestedBy} answers. For a time each notice named
     *     here who sent it, and these are charged to them
     * @param answerableWindow where {@code answerable} sits; null as that
     * @param until as in {@link SupplementRequested}
     */
    @Event(namespace = NAMESPACE, name = "supplement-requested-again", version = "1")
    record SupplementRequestedAgain(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            List<String> items,
            String reason,
            @Person String requestedBy,
            @Person String firstRequestedBy,
            String firstWindow,
            @Person @Nullable String answerable,
            @Nullable String answerableWindow,
            Instant requestedAt,
            @Nullable Instant until)
            implements SupplementEvent {}

    /**
     * A changed schedule makes the last day off on which what a notice asks for may be brought: it may come until the next
     * working day (rules P2, D1). It only ever gives more time; a notice of its own tells the resident, and the former stands.
     *
     * @param previous until when the resident had time before
     * @param noticeNo of the notice that tells of it; null where it happened before one did
     * @param holder who answers for the application then; null as that
     */
    @Event(namespace = NAMESPACE, name = "supplement-prolonged", version = "1")
    record SupplementProlonged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant previous,
            Instant until,
            Instant prolongedAt,
            @Nullable String noticeNo,
            @Person @Nullable String holder)
            implements SupplementEvent {}

    /**
     * The resident brought materials (rule N3).
     *
     * @param hallsTurnSince since when it is the hall's turn, where nothing is missing any more (P2): from before, where a slip
     *     of the hall's own had made it seem missing (S7); null while something is, and in all of before that was told
     */
    @Event(namespace = NAMESPACE, name = "materials-supplied", version = "1")
    record MaterialsSupplied(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> items,
            List<String> stillMissing,
            Instant suppliedAt,
            @Nullable Instant hallsTurnSince)
            implements SupplementEvent {}

    /**
     * By when an application that came incomplete within its matter's window period has to be complete: recorded beside the
     * reception, and anew beside a supplement notice whose grace ends later, or where a changed schedule prolongs that grace
     * (rules C6, D1). Later than that it is too late.
     *
     * @param afterwards what late-comers do, as the catalogue says it
     */
    @Event(namespace = NAMESPACE, name = "completion-due", version = "1")
    record CompletionDue(
            @EventTag(key = STREAM) String applicationNo, String hall, Instant completeBy, LocalizedText afterwards)
            implements SupplementEvent {}

    /**
     * What the supplement notice asked for was not brought in time: the application is over, and may be made anew (rule P2).
     *
     * @param noticeNo of the notice that tells the resident so
     * @param items what was still missing
     * @param requestedAt when the supplement notice was issued
     * @param until by when it was to be brought
     * @param holder who answers for it, and whom the resident may ask
     * @param remedies what was told of them (S6); null where it lapsed before they were told
     */
    @Event(namespace = NAMESPACE, name = "lapsed", version = "1")
    record ApplicationLapsed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            List<String> items,
            Instant requestedAt,
            Instant until,
            @Person String holder,
            Instant lapsedAt,
            @Nullable List<Remedy> remedies)
            implements SupplementEvent {
        /** Telling nothing of remedies. */
        public ApplicationLapsed(
                String applicationNo,
                String hall,
                String noticeNo,
                List<String> items,
                Instant requestedAt,
                Instant until,
                String holder,
                Instant lapsedAt) {
            this(applicationNo, hall, noticeNo, items, requestedAt, until, holder, lapsedAt, null);
        }
    }
}
