package org.servicehall.intake.view.leave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Tells whether somebody is on approved leave, as far as is known (rule T6). */
@Component
public class OnLeave {
    private final View<LeavesOfYear> leaves;
    private final Halls halls;

    OnLeave(Views views, ApprovedLeaves projection, Halls halls) {
        this.leaves = views.of(projection);
        this.halls = halls;
    }

    public boolean isOnLeave(String hall, String user, Instant moment) {
        return of(hall, user, halls.today(hall, moment).getYear()).test(moment);
    }

    /** The same for any moment of that year, read once. A leave stands in the year in which it begins. */
    public Predicate<Instant> of(String hall, String user, int year) {
        List<LeavesOfYear> found = IntStream.rangeClosed(year - 1, year)
                .mapToObj(one -> leaves.find(hall + "-" + user + "-" + one))
                .flatMap(Optional::stream)
                .toList();
        return moment -> found.stream().anyMatch(one -> one.cover(moment));
    }
}
