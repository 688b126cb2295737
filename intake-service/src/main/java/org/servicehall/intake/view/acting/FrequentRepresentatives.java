package org.servicehall.intake.view.acting;

import com.mongodb.client.model.Indexes;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent.RepresentativeNamed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Counts, for each person who acts for others, the applications of each month (rule S8). */
@Component
class FrequentRepresentatives implements Projection<FrequentRepresentative> {
    private static final int SHOWN = 12;

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
        return event.payload() instanceof RepresentativeNamed named
                ? List.of(String.join(":", named.hall(), month(named), person(named)))
                : List.of();
    }

    @Override
    public FrequentRepresentative apply(String id, @Nullable FrequentRepresentative current, RecordedEvent event) {
        if (!(event.payload() instanceof RepresentativeNamed named)) {
            throw new IllegalStateException(event.id() + " names nobody");
        }
        FrequentRepresentative known = current == null
                ? new FrequentRepresentative(
                        named.hall(), month(named), person(named), 0, List.of(), named.recordedAt())
                : current;
        return known.with(named.applicationNo(), named.recordedAt());
    }

    private static String month(RepresentativeNamed event) {
        return YearMonth.from(event.recordedAt().atZone(HallClock.ZONE)).toString();
    }

    private static String person(RepresentativeNamed event) {
        return Sha256.hex(event.person().ref()).substring(0, SHOWN);
    }
}
