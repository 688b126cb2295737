package org.servicehall.intake.domain.paper;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.Holder;

/** The papers of one application on Friday 26 September 2025, in summer hours. */
final class PaperFiles {
    static final String NO = "330106-20250926-0001";
    static final String HALL = "330106";
    static final Instant AT = Instant.parse("2025-09-26T02:00:00Z");
    static final Act WANG = new Act("wang.fang", "CIVIL_AFFAIRS", false, AT);
    static final PaperTerms TERMS = new PaperTerms(
            new DeadlineRules(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published())), 2);
    static final HallsTime TIME =
            new HallsTime(TERMS, (no, moment) -> Optional.of(new Holder("wang.fang", "CIVIL_AFFAIRS")));

    private PaperFiles() {}

    static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, PaperFile.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    static PaperHandedIn handedIn(int number, String sha256) {
        return new PaperHandedIn(NO, HALL, number, "ID_CARD", sha256, 7, "image/png", AT);
    }

    static PaperConfirmed confirmed() {
        return new PaperConfirmed(NO, HALL, 1, "ID_CARD", "wang.fang", AT);
    }
}
