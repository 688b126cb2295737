package org.servicehall.intake.view.season;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.season.CertificationEvent;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.season.SeasonNo;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Follows who is listed and who has certified, a document for each person and season. */
@Component
class SeasonPeople implements Projection<SeasonPerson> {
    @Override
    public String name() {
        return "season-people";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<SeasonPerson> type() {
        return SeasonPerson.class;
    }

    /** Of a season's lists each person sees but one. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    /** For a season's people by village, whole and in one state. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("seasonNo", "village"), Indexes.ascending("seasonNo", "status", "village"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case PeopleListed listed ->
                listed.people().stream()
                        .map(person -> SeasonNo.certification(listed.seasonNo(), person.ref()))
                        .toList();
            case ListWithdrawn withdrawn ->
                withdrawn.people().stream()
                        .map(person -> SeasonNo.certification(withdrawn.seasonNo(), person.ref()))
                        .toList();
            case CertificationEvent certification -> List.of(certification.certificationNo());
            default -> List.of();
        };
    }

    @Override
    public @Nullable SeasonPerson apply(String id, @Nullable SeasonPerson current, RecordedEvent event) {
        return switch (event.payload()) {
            case PeopleListed listed -> {
                SeasonPerson known = current != null && current.stands() ? current : listed(id, listed);
                yield known.listedUnder(listed.values());
            }
            // The row stays, unseen: a tick-off that is read later finds the data's place in it.
            case ListWithdrawn withdrawn -> current == null ? null : current.withdrawn(withdrawn.withdrawnAt());
            case CertificationEvent e ->
                Objects.requireNonNullElseGet(current, () -> listed(e)).after(e);
            default -> throw new IllegalStateException(event.id() + " is none of a season's");
        };
    }

    static SeasonPerson listed(String id, PeopleListed event) {
        Applicant person = event.people().stream()
                .filter(one -> id.equals(SeasonNo.certification(event.seasonNo(), one.ref())))
                .findFirst()
                .orElseThrow();
        return listed(event.seasonNo(), event.hall(), person, event.village());
    }

    private static SeasonPerson listed(CertificationEvent event) {
        return listed(event.seasonNo(), event.hall(), event.person(), event.village());
    }

    private static SeasonPerson listed(String seasonNo, String hall, Applicant person, String village) {
        return new SeasonPerson(
                seasonNo,
                hall,
                person.ref(),
                person.maskedName(),
                village,
                CertificationStatus.LISTED,
                null,
                null,
                null,
                null,
                null);
    }
}
