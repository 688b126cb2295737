package org.servicehall.intake.view.affair;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.servicehall.intake.domain.erasure.Affairs;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks what of a person's is under way or must be kept. */
@Component
public class AffairQueries {
    private final View<PersonalAffair> affairs;
    private final FileSettings settings;

    AffairQueries(Views views, PersonalAffairs projection, FileSettings settings) {
        this.affairs = views.of(projection);
        this.settings = settings;
    }

    public Affairs of(Collection<String> persons) {
        List<PersonalAffair> all = new ArrayList<>();
        affairs.forEach(Filters.in("person", persons), Sorts.ascending("no"), all::add);
        Instant keptUntil = all.stream()
                .map(PersonalAffair::completedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(this::keptUntil)
                .orElse(null);
        return new Affairs(
                all.stream()
                        .filter(PersonalAffair::open)
                        .map(PersonalAffair::no)
                        .toList(),
                keptUntil);
    }

    private Instant keptUntil(Instant completedAt) {
        return completedAt
                .atZone(HallClock.ZONE)
                .plusYears(settings.keptYears())
                .toInstant();
    }
}
