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
        List<StandingGrant> standing = new ArrayList<>();
        grants.forEach(
                Filters.eq("person", person),
                Sorts.ascending("no"),
                grant -> standing.add(new StandingGrant(grant.no(), grant.matterId())));
        return standing;
    }
}
