package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.HandOverCommand.ConfirmHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.HandOver;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;
import org.servicehall.intake.domain.command.HandOverCommand.TakeBackHandOver;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;

/** Commands as the hall gives them, for tests that speak of rules: Friday 26 September 2025, nine o'clock. */
public final class Applications {
    public static final String NO = "330106-20250926-0001";
    public static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2025, 9, 26);
    public static final Instant CLOSING = Instant.parse("2025-09-26T09:00:00Z");
    public static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    public static final DeadlineRules DEADLINES = new DeadlineRules(CALENDAR);
    public static final ReceptionLimits LIMITS = new ReceptionLimits(DEADLINES, LocalTime.of(15, 0), 30);
    /** Closing time of the tenth working day from there. */
    public static final Instant LATEST_MEETING = CALENDAR.closingAfterWorkingDays(NINE, 10);

    /** Sunday 26 October would be the thirtieth day: until when what is asked for there may be brought. */
    public static final Instant UNTIL = Instant.parse("2025-10-27T15:59:59Z");

    /** The last second of the fifteenth day from there, until when a supplement notice of a season gives grace. */
    public static final Instant GRACE = CALENDAR.endAfterCalendarDays(NINE, 15);

    public static final Act WANG = new Act("wang.fang", "CIVIL_AFFAIRS", false, NINE);
    public static final Act LI = new Act("li.na", "LABOUR", false, NINE);
    /** Stands in for Wang. */
    public static final Act DEPUTY = new Act("chen.jie", "CIVIL_AFFAIRS", false, Set.of("wang.fang"), NINE);

    public static final Act LEAD = new Act("zhou.min", "OFFICE", true, NINE);

    private Applications() {}

    public static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, Application.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    public static ReceiveApplication receive(String matter, Set<String> circumstances, String... presented) {
        return receiveUrgent(matter, circumstances, null, presented);
    }

    static ReceiveApplication receiveUrgent(
            String matter, Set<String> circumstances, @Nullable String urgentReason, String... presented) {
        return new ReceiveApplication(
                NO,
                WANG,
                "330106",
                TestCatalogue.matter(matter),
                Channel.COUNTER,
                new Applicant("P-1", "张*"),
                null,
                circumstances,
                Set.copyOf(Arrays.asList(presented)),
                urgentReason,
                List.of(),
                1,
                List.of(),
                List.of(),
                TODAY,
                DEADLINES);
    }

    /** The same by somebody who does not seem to meet these conditions (M3). */
    static ReceiveApplication doubted(ReceiveApplication plain, List<String> unmet, List<String> duplicates) {
        return new ReceiveApplication(
                plain.applicationNo(),
                plain.act(),
                plain.hall(),
                plain.matter(),
                plain.channel(),
                plain.applicant(),
                plain.contact(),
                plain.circumstances(),
                plain.presented(),
                plain.urgentReason(),
                unmet,
                plain.persons(),
                duplicates,
                plain.standing(),
                plain.today(),
                plain.deadlines());
    }

    public static ReceiveApplication question() {
        return receive("information-request", Set.of());
    }

    /** Lacks the passbook, a principal item, and the form, which is none. */
    public static ReceiveApplication latePensioner(String... presented) {
        return receive("pension-qualification", Set.of("LATE"), presented);
    }

    public static AnswerConsultation answer(boolean satisfied) {
        return new AnswerConsultation(NO, WANG, () -> "330106-ZX-2025-0001", satisfied, LIMITS);
    }

    public static RequestSupplement supplement(String... items) {
        return new RequestSupplement(
                NO, WANG, () -> "330106-BC-2025-0001", Set.of(items), false, null, null, GRACE, LIMITS);
    }

    static RequestSupplement supplementAgain(@Nullable String reason, String... items) {
        return supplementAgain(WANG, reason, items);
    }

    public static RequestSupplement supplementAgain(Act by, @Nullable String reason, String... items) {
        return new RequestSupplement(
                NO, by, () -> "330106-BC-2025-0002", Set.of(items), true, reason, null, GRACE, LIMITS);
    }

    /** Because of what another did. */
    static RequestSupplement supplementAgainBecauseOf(String other, Act by, String... items) {
        return new RequestSupplement(
                NO,
                by,
                () -> "330106-BC-2025-0002",
                Set.of(items),
                List.of(),
                true,
                "存折已失效",
                null,
                GRACE,
                LIMITS,
                other);
    }

    public static SupplyMaterials supply(String... items) {
        return new SupplyMaterials(NO, WANG, Set.of(items), LIMITS);
    }

    static ReturnApplication giveBack(ReturnGround ground, String reason, String basis) {
        return new ReturnApplication(NO, WANG, () -> "330106-TH-2025-0001", ground, reason, basis, LIMITS);
    }

    public static AcceptApplication accept(AcceptanceType type) {
        return accept(type, null, null);
    }

    public static AcceptApplication accept(AcceptanceType type, @Nullable Integer days, @Nullable LocalDate limit) {
        return accept(WANG, type, days, limit, null);
    }

    public static AcceptApplication accept(
            Act by, AcceptanceType type, @Nullable Integer days, @Nullable LocalDate limit, @Nullable String override) {
        return new AcceptApplication(
                NO,
                by,
                () -> "330106-SL-2025-0001",
                type,
                days,
                null,
                limit,
                override,
                List.of(),
                null,
                TODAY,
                TODAY.plusYears(5),
                LIMITS);
    }

    public static HandOver handOver(Act by, String to, String window) {
        return handOver(by, to, window, false, null);
    }

    public static HandOver handOver(Act by, String to, String window, boolean absent, @Nullable Meeting meeting) {
        return new HandOver(NO, by, to, window, "属劳动保障窗口职责", absent, meeting, 10, CALENDAR);
    }

    /** Wang, at another moment. */
    public static Act wangAt(Instant at) {
        return new Act("wang.fang", "CIVIL_AFFAIRS", false, at);
    }

    public static TakeBackHandOver takeBack(Act by) {
        return new TakeBackHandOver(NO, by, "转错窗口");
    }

    public static ConfirmHandOver confirm(Act by) {
        return new ConfirmHandOver(NO, by);
    }

    public static Consumer<Throwable> refused(String code, String rule, Object... arguments) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class);
            Refusal refusal = (Refusal) cause;
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.rule()).isEqualTo(rule);
            if (arguments.length > 0) {
                assertThat(refusal.arguments()).containsExactly(arguments);
            }
        };
    }
}
