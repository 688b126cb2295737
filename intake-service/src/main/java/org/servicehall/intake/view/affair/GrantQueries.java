package org.servicehall.intake.view.affair;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks what somebody draws already, or has asked for (C5). */
@Component
public class GrantQueries {
    private final View<GrantOfPerson> grants;

    GrantQueries(Views views, StandingGrants projection) {
        this.grants = views.of(projection);
    }

    /** @param person reference of the applicant */
    public List<StandingGrant> of(String person) {
        return of(List.of(person));
    }

    /** @param persons references of those who count together (S8), asked for at once */
    public List<StandingGrant> of(List<String> persons) {
        List<StandingGrant> standing = new ArrayList<>();
        grants.forEach(
                persons.size() == 1 ? Filters.eq("person", persons.getFirst()) : Filters.in("person", persons),
                Sorts.ascending("no"),
                grant -> standing.add(new StandingGrant(grant.no(), grant.matterId())));
        return standing;
    }
}
