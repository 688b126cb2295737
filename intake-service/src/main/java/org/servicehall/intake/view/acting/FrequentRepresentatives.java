package org.servicehall.intake.view.acting;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Counts, for each person who acts for others on a ground that the hall has seen, the applications of each month (rule S8). */
@Component
class FrequentRepresentatives implements Projection<FrequentRepresentative> {
    @Override
    public String name() {
        return "frequent-representatives";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<FrequentRepresentative> type() {
        return FrequentRepresentative.class;
    }

    /** A hall's month, the most first. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall", "month"), Indexes.descending("count", "latest")));
    }

    /** Which applications there are of somebody comes out the same however often they are told. */
    @Override
    public Remembers remembers() {
        return Remembers.NOTHING;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return Seen.of(event).stream().map(Seen::document).toList();
    }

    @Override
    public FrequentRepresentative apply(String id, @Nullable FrequentRepresentative current, RecordedEvent event) {
        Seen seen = Seen.of(event).orElseThrow(() -> new IllegalStateException(event.id() + " shows nobody"));
        FrequentRepresentative known = current == null
                ? new FrequentRepresentative(seen.hall(), seen.month(), seen.person(), 0, List.of(), seen.at())
                : current;
        return known.with(seen.no(), seen.at());
    }

    /** A ground that the hall saw, as somebody was named or later: anybody can name anybody at the public door. */
    private record Seen(String no, String hall, String person, Instant at) {
        static Optional<Seen> of(RecordedEvent event) {
            return switch (event.payload()) {
                case RepresentativeNamed named
                when named.seen() != null ->
                    Optional.of(of(named.applicationNo(), named.hall(), named.person(), named.recordedAt()));
                case PowerSeen seen
                when seen.person() != null ->
                    Optional.of(of(seen.applicationNo(), seen.hall(), seen.person(), seen.seenAt()));
                default -> Optional.empty();
            };
        }

        private static Seen of(String no, String hall, Applicant person, Instant at) {
            return new Seen(no, hall, FrequentRepresentative.digest(person.ref()), at);
        }

        String month() {
            return YearMonth.from(at.atZone(HallClock.ZONE)).toString();
        }

        String document() {
            return String.join(":", hall, month(), person);
        }
    }
}
