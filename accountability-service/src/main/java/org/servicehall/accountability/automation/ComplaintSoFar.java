package org.servicehall.accountability.automation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealOutcome;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/** A complaint as it was with one of its events, read from its stream; an event that comes again finds the same. */
record ComplaintSoFar(List<RecordedEvent> events) {
    static ComplaintSoFar at(RecordedEvent event, Streams streams) {
        return new ComplaintSoFar(streams.read(event.stream()).orElse(List.of()).stream()
                .filter(one -> one.sequence() <= event.sequence())
                .toList());
    }

    /** The meeting's last decision; none where the complaint was declined. */
    Optional<RecordedEvent> decision() {
        return events.reversed().stream()
                .filter(event -> event.payload() instanceof ComplaintDecided)
                .findFirst();
    }

    /** Whether an appeal has lifted the decision, with the superior's approval where it needed any (rules B6, B8). */
    boolean isLifted() {
        return switch (lastOf(AppealOutcome.class, SanctionDisapproved.class, SanctionApproved.class)) {
            case AppealDecided appeal ->
                appeal.outcome() == Appeal.LIFTED && !Boolean.TRUE.equals(appeal.approvalNeeded());
            case AppealDecidedBySuperior appeal -> appeal.outcome() == Appeal.LIFTED;
            case SanctionApproved _ ->
                lastOf(AppealOutcome.class) instanceof AppealDecided appeal && appeal.outcome() == Appeal.LIFTED;
            case null, default -> false;
        };
    }

    private @Nullable Object lastOf(Class<?>... types) {
        return events.reversed().stream()
                .map(RecordedEvent::payload)
                .filter(payload -> Stream.of(types).anyMatch(type -> type.isInstance(payload)))
                .findFirst()
                .orElse(null);
    }

    /** Whom it is about: as decided, found or filed; null while nobody is known. */
    @Nullable
    String person() {
        return events.reversed().stream()
                .flatMap(event -> named(event.payload()))
                .findFirst()
                .orElse(null);
    }

    /** Ids of the events linked to it. */
    Set<String> evidence() {
        Set<String> linked = new LinkedHashSet<>();
        for (var event : events) {
            switch (event.payload()) {
                case EvidenceLinked link -> linked.add(link.evidence());
                case ComplaintDecided decided -> linked.addAll(decided.evidence());
                default -> {}
            }
        }
        return linked;
    }

    private static Stream<String> named(Object payload) {
        return switch (payload) {
            case ComplaintFiled filed -> Stream.ofNullable(filed.person());
            case ComplaintInvestigated found -> Stream.ofNullable(found.person());
            case ComplaintDecided decided -> Stream.ofNullable(decided.person());
            default -> Stream.empty();
        };
    }
}
