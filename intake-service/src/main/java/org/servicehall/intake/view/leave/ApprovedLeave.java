package org.servicehall.intake.view.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Tells when a clerk is on approved leave (rules A1, T6), read by exact id. */
@Component
public class ApprovedLeave {
    private final View<LeavesOfYear> years;

    ApprovedLeave(Views views, ApprovedLeaves projection) {
        this.years = views.of(projection);
    }

    /** Those that may concern the day: of its year, and of the year before, whose leaves may reach into it. */
    public List<Slot> around(String hall, String clerk, LocalDate day) {
        return IntStream.of(day.getYear() - 1, day.getYear())
                .mapToObj(year -> years.find(hall + "-" + clerk + "-" + year))
                .flatMap(found -> found.stream().flatMap(year -> year.spans().stream()))
                .map(span -> new Slot(span.from(), span.to()))
                .toList();
    }
}
