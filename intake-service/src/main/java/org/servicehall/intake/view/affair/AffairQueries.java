package org.servicehall.intake.view.affair;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks which cases and grants of a person's are known, and how long the files of completed ones must be kept. */
@Component
public class AffairQueries {
    private final View<PersonalAffair> affairs;
    private final FileSettings settings;

    AffairQueries(Views views, PersonalAffairs projection, FileSettings settings) {
        this.affairs = views.of(projection);
        this.settings = settings;
    }

    public List<PersonalAffair> of(Collection<String> persons) {
        List<PersonalAffair> all = new ArrayList<>();
        affairs.forEach(Filters.in("person", persons), Sorts.ascending("no"), all::add);
        return all;
    }

    public Optional<PersonalAffair> find(String no) {
        return affairs.find(no);
    }

    /** Until when the last of these files must be kept (rule R1); null where none is. */
    public @Nullable Instant keptUntil(Collection<PersonalAffair> known) {
        return known.stream()
                .map(PersonalAffair::completedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(this::keptUntil)
                .orElse(null);
    }

    private Instant keptUntil(Instant completedAt) {
        return completedAt
                .atZone(HallClock.ZONE)
                .plusYears(settings.keptYears())
                .toInstant();
    }
}
