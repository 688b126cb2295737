package org.servicehall.intake.view.affair;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/**
 * Grants that run, and cases that would give one, which share a number (C5): two of one kind applied for at once would else
 * both be accepted before either begins. What is over is gone. Each stream has a document of its own, since they come in any
 * order.
 */
@Component
public class StandingGrants implements Projection<GrantOfPerson> {
    private static final String CASE = "case:";
    private static final String GRANT = "grant:";

    @Override
    public String name() {
        return "standing-grants";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<GrantOfPerson> type() {
        return GrantOfPerson.class;
    }

    /** For all of one person. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("person", "no"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case CaseOpened opened when opened.terms().grant() != null -> List.of(CASE + opened.caseNo());
            case CaseCompleted completed -> List.of(CASE + completed.caseNo());
            case GrantBegun begun -> List.of(GRANT + begun.grantNo());
            case GrantEnded ended -> List.of(GRANT + ended.grantNo());
            default -> List.of();
        };
    }

    /** The personal affairs follow the same streams whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public @Nullable GrantOfPerson apply(String id, @Nullable GrantOfPerson current, RecordedEvent event) {
        return switch (event.payload()) {
            case CaseOpened opened ->
                new GrantOfPerson(opened.caseNo(), opened.applicant().ref(), opened.matterId());
            case GrantBegun begun ->
                new GrantOfPerson(begun.grantNo(), begun.holder().ref(), begun.matterId());
            default -> null;
        };
    }
}
