package org.servicehall.intake.view.affair;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.intake.view.affair.PersonalAffair.Grant;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** One document a number, which case and grant share. What is not accepted yet is read from its own stream, without delay. */
@Component
public class PersonalAffairs implements Projection<PersonalAffair> {
    @Override
    public String name() {
        return "personal-affairs";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<PersonalAffair> type() {
        return PersonalAffair.class;
    }

    /** For all of one person. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("person", "no"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case CaseEvent handling -> List.of(handling.caseNo());
            case GrantEvent grant -> List.of(grant.grantNo());
            default -> List.of();
        };
    }

    @Override
    public @Nullable PersonalAffair apply(String id, @Nullable PersonalAffair current, RecordedEvent event) {
        return switch (event.payload()) {
            case CaseOpened e ->
                PersonalAffair.of(current, id, e.hall(), e.applicant().ref())
                        .opened(e.terms().grant() != null);
            case GrantBegun e ->
                PersonalAffair.of(current, id, e.hall(), e.holder().ref()).with(Grant.RUNNING);
            default -> current == null ? null : changed(current, event.payload());
        };
    }

    private static PersonalAffair changed(PersonalAffair affair, Object event) {
        return switch (event) {
            case CaseDecided e -> affair.decided(e.outcome());
            case CaseCompleted e -> affair.completed(e.completedAt(), e.outcome());
            case GrantEnded _ -> affair.with(Grant.ENDED);
            default -> affair;
        };
    }
}
