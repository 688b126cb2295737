package org.servicehall.intake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.matter.Matter;

class SheetDraftTest {
    private static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    private static final ReceptionLimits LIMITS = new ReceptionLimits(
            new DeadlineRules(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published())),
            LocalTime.of(15, 0),
            30);

    @Test
    @Tag("F1")
    void theSheetSaysAtWhichWindowTheFirstAskerReceivedItWhereverTheyAre() {
        ApplicationSheet handedOver = new SheetDraft(received("pension-qualification"))
                .take("li.na", "LABOUR")
                .at(NINE);
        assertThat(handedOver.clerkWindow()).isEqualTo("LABOUR");
        assertThat(handedOver.firstAskerWindow()).isEqualTo("CIVIL_AFFAIRS");
    }

    @Test
    @Tag("N2")
    void theSheetSaysWhetherTheNoticeMayNamePapersInWords() {
        assertThat(received("agricultural-disaster-subsidy").itemsInWords()).isTrue();
        assertThat(received("pension-qualification").itemsInWords()).isFalse();
    }

    @Test
    @Tag("C6")
    void theSheetSaysUntilWhenWhatIsMissingMayBeBrought() {
        ApplicationSheet sheet = received("pension-qualification");
        assertThat(sheet.completeBy()).isNull();
        Instant end = Instant.parse("2025-12-31T15:59:59Z");
        ApplicationSheet due = new SheetDraft(sheet).completeBy(end).at(NINE);
        assertThat(new SheetDraft(due).keep().at(NINE).completeBy()).isEqualTo(end);
        assertThat(due.inGrace()).isFalse();
        ApplicationSheet graced =
                new SheetDraft(due).completeBy(end.plusSeconds(86_400)).at(NINE);
        assertThat(new SheetDraft(graced).keep().at(NINE).inGrace()).isTrue();
    }

    @Test
    @Tag("P2")
    @Tag("D1")
    void theSheetTellsTheHallsTimeAsItsWatchCountsIt() {
        ApplicationSheet sheet = received("pension-qualification");
        assertThat(sheet.counted(LIMITS)).isEqualTo(sheet);
        ApplicationSheet later = sheet.counted(offLater());
        assertThat(later.decideBy())
                .isAfter(sheet.decideBy())
                .isEqualTo(
                        offLater().decideBy(sheet.kind(), sheet.urgent(), NINE).dueAt());
        ApplicationSheet asked = new SheetDraft(sheet)
                .demand(List.of("ID_CARD"), NINE.plusSeconds(86_400))
                .at(NINE);
        assertThat(asked.counted(offLater()).decideBy()).isNull();
        ApplicationSheet over =
                new SheetDraft(sheet).become(ApplicationStatus.RETURNED).at(NINE);
        assertThat(over.counted(offLater())).isEqualTo(over);
    }

    /** A minute later a schedule takes the day of its reception off. */
    private static ReceptionLimits offLater() {
        HallCalendar before = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.2", Map.of(LocalDate.of(2025, 9, 26), "放假"), Map.of())));
        var known = new KnownCalendars(List.of(new Known(Instant.MIN, before), new Known(NINE.plusSeconds(60), off)));
        return new ReceptionLimits(new DeadlineRules(known), LocalTime.of(15, 0), 30);
    }

    @Test
    @Tag("F4")
    void theSheetSaysByWhenAHandOverIsToBeConfirmedAndThatAScheduleHasPutItOff() {
        ApplicationSheet offered = new SheetDraft(received("pension-qualification"))
                .offer("li.na", "LABOUR", 1, NINE)
                .at(NINE);
        assertThat(offered.confirmBy()).isEqualTo(NINE);
        ApplicationSheet later =
                new SheetDraft(offered).putOff(NINE.plusSeconds(86_400)).at(NINE);
        assertThat(later.confirmBy()).isEqualTo(NINE.plusSeconds(86_400));
        assertThat(new SheetDraft(later).take("li.na", "LABOUR").at(NINE).confirmBy())
                .isNull();
    }

    /** The case's date moves, and its view tells so: a date that stays may not lose its mark as if it had become firm. */
    @Test
    @Tag("D1")
    @Tag("K8")
    void theDateThatWasToldAtAcceptanceKeepsWhetherItWasAGuessThen() {
        ApplicationSheet guessed = accepted(true);
        assertThat(guessed.dueAt()).isEqualTo(NINE.plusSeconds(60));
        assertThat(guessed.dueAtProvisional()).isTrue();
        assertThat(new SheetDraft(guessed).keep().at(NINE).dueAtProvisional()).isTrue();
        assertThat(accepted(false).dueAtProvisional()).isNull();
    }

    private static ApplicationSheet accepted(boolean provisional) {
        var told = new Deadline("original", NINE, NINE.plusSeconds(60), NINE, 5, provisional, "2025.1");
        return new SheetDraft(received("senior-citizen-card"))
                .accept(AcceptanceType.PROMISED, NINE, told)
                .at(NINE);
    }

    @Test
    @Tag("P4")
    void whatWasChargedByMistakeIsTakenOffTheSum() {
        ApplicationSheet charged = new SheetDraft(received("household-move-out"))
                .charge(12)
                .charge(8)
                .at(NINE);
        assertThat(new SheetDraft(charged).charge(-12).at(NINE).chargedYuan()).isEqualTo(8);
    }

    @Test
    @Tag("P2")
    @Tag("S7")
    void correctedThereAndBackTheHallsTimeRunsOn() {
        ApplicationSheet complete = new SheetDraft(received("pension-qualification"))
                .supply(supplied(NINE, NINE), LIMITS)
                .at(NINE);
        ApplicationSheet there = new SheetDraft(complete)
                .correct(corrected(NINE.plusSeconds(60), "PENSION_PASSBOOK"), LIMITS)
                .passed(NINE)
                .at(NINE);
        assertThat(there.status()).isEqualTo(ApplicationStatus.INCOMPLETE);
        ApplicationSheet back = new SheetDraft(there)
                .correct(corrected(NINE.plusSeconds(86_400)), LIMITS)
                .at(NINE);
        assertThat(back.status()).isEqualTo(ApplicationStatus.COMPLETE);
        assertThat(back.completeSince()).isEqualTo(NINE);
        assertThat(back.decideBy()).isEqualTo(complete.decideBy());
        assertThat(back.overdueSince()).isEqualTo(NINE);
    }

    @Test
    @Tag("P2")
    @Tag("S7")
    void correctedIntoAnotherKindItTellsTheDateThatIsWatched() {
        ApplicationSheet promised = received("senior-citizen-card");
        assertThat(promised.kind()).isEqualTo(MatterKind.PROMISED);
        ApplicationSheet instant = new SheetDraft(promised)
                .correct(corrected(NINE.plusSeconds(60), "PENSION_PASSBOOK"), LIMITS)
                .at(NINE);
        assertThat(instant.kind()).isEqualTo(MatterKind.INSTANT);
        assertThat(instant.decideBy())
                .isEqualTo(LIMITS.decideBy(MatterKind.INSTANT, false, promised.receivedAt())
                        .dueAt());
    }

    @Test
    @Tag("P2")
    @Tag("S7")
    void whatACorrectionSparesTheResidentThatWasAskedBeginsTheHallsTime() {
        Instant at = NINE.plusSeconds(60);
        ApplicationSheet back = new SheetDraft(received("pension-qualification"))
                .demand(List.of("ID_CARD"), NINE.plusSeconds(86_400))
                .correct(corrected(at), LIMITS)
                .at(at);
        assertThat(back.status()).isEqualTo(ApplicationStatus.COMPLETE);
        assertThat(back.completeSince()).isEqualTo(at);
        assertThat(back.supplementUntil()).isNull();
        assertThat(back.decideBy()).isNotNull();
    }

    @Test
    @Tag("P2")
    @Tag("S7")
    void whatTheHallTicksAfterItsOwnSlipBeginsNothing() {
        ApplicationSheet complete = new SheetDraft(received("pension-qualification"))
                .supply(supplied(NINE, null), LIMITS)
                .at(NINE);
        Instant later = NINE.plusSeconds(86_400);
        ApplicationSheet ticked = new SheetDraft(complete)
                .correct(corrected(later, "PENSION_PASSBOOK"), LIMITS)
                .supply(supplied(later, NINE), LIMITS)
                .at(later);
        assertThat(ticked.status()).isEqualTo(ApplicationStatus.COMPLETE);
        assertThat(ticked.decideBy()).isEqualTo(complete.decideBy());
        ApplicationSheet brought = new SheetDraft(complete)
                .correct(corrected(later, "PENSION_PASSBOOK"), LIMITS)
                .supply(supplied(later, null), LIMITS)
                .at(later);
        assertThat(brought.decideBy()).as("as it was before that was told").isAfter(complete.decideBy());
    }

    private static ReceptionCorrected corrected(Instant at, String... missing) {
        Matter matter = TestCatalogue.matter("pension-qualification");
        return new ReceptionCorrected(
                "330106-20250926-0001",
                "330106",
                List.of("circumstances"),
                null,
                new Applicant("P-1", "张*"),
                "张*",
                null,
                List.of(),
                List.of(),
                matter.terms(List.of()),
                List.of(),
                List.of(missing),
                List.of(),
                1,
                1,
                "录入时看错一行",
                "wang.fang",
                at,
                null);
    }

    private static MaterialsSupplied supplied(Instant at, @Nullable Instant hallsTurnSince) {
        return new MaterialsSupplied(
                "330106-20250926-0001", "330106", List.of("ID_CARD"), List.of(), at, hallsTurnSince);
    }

    private static ApplicationSheet received(String id) {
        Matter matter = TestCatalogue.matter(id);
        return ApplicationSheet.first(
                new ApplicationReceived(
                        "330106-20250926-0001",
                        "330106",
                        matter.id(),
                        matter.version(),
                        matter.name(),
                        matter.terms(List.of()),
                        matter.window(),
                        Channel.COUNTER,
                        new Applicant("P-1", "张*"),
                        null,
                        List.of(),
                        List.of(),
                        List.of("ID_CARD"),
                        List.of(),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        null,
                        NINE,
                        null),
                LIMITS);
    }
}
