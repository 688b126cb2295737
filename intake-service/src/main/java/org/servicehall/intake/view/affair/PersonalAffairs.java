package org.servicehall.intake.view.affair;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ChargingClosed;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/**
 * One document a number, which application, case and grant share. An accepted application is over when nothing is charged
 * any more, by when its case is long open: between the two nothing is missed, whichever topic comes first.
 */
@Component
public class PersonalAffairs implements Projection<PersonalAffair> {
    @Override
    public String name() {
        return "personal-affairs";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
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
            case ApplicationEvent application -> List.of(application.applicationNo());
            case CaseEvent handling -> List.of(handling.caseNo());
            case GrantEvent grant -> List.of(grant.grantNo());
            default -> List.of();
        };
    }

    @Override
    public @Nullable PersonalAffair apply(String id, @Nullable PersonalAffair current, RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationReceived e ->
                PersonalAffair.of(current, id, e.hall(), e.applicant().ref()).brought(true);
            case CaseOpened e ->
                PersonalAffair.of(current, id, e.hall(), e.applicant().ref()).handled(true);
            case GrantBegun e ->
                PersonalAffair.of(current, id, e.hall(), e.holder().ref()).granted(true);
            default -> current == null ? null : changed(current, event.payload());
        };
    }

    private static PersonalAffair changed(PersonalAffair affair, Object event) {
        return switch (event) {
            case ConsultationAnswered e -> e.satisfied() ? affair.brought(false) : affair;
            case ApplicationReturned _, ApplicationWithdrawn _, ChargingClosed _ -> affair.brought(false);
            case CaseCompleted e -> affair.completed(e.completedAt());
            case GrantEnded _ -> affair.granted(false);
            default -> affair;
        };
    }
}
