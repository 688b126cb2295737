package org.servicehall.cases.view.monthreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.monthreturn.ReturnForm.Column;
import org.servicehall.cases.view.monthreturn.ReturnForm.Line;
import org.servicehall.cases.view.rating.RatingEntry;
import org.servicehall.cases.view.register.Clerks;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.register.RegisterEntry.Closing;
import org.servicehall.cases.view.register.RegisterEntry.Ending;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;

/** The month's return, to the number. */
@Tag("S10")
class ReturnTallyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant OCTOBER = Cases.at("2025-10-10T09:00");
    private static final Instant NOVEMBER = Cases.at("2025-11-10T09:00");
    private static final Instant NOW = Cases.at("2025-12-02T09:00");
    private static final Line CIVIL = new Line("民政", Set.of("CIVIL_AFFAIRS"), Set.of());
    private static final Line HOUSING = new Line("住房", Set.of(), Set.of("low-rent-housing"));

    @Test
    void eachLineCountsItsWindowsAndMattersAndTheWholeEachThingOnce() {
        var tally = tally(form(ReturnFigure.ACCEPTED));
        tally.add(accepted("CIVIL_AFFAIRS", "low-rent-housing", NOVEMBER));
        tally.add(accepted("CIVIL_AFFAIRS", "relief", NOVEMBER));
        tally.add(accepted("LABOUR", "low-rent-housing", NOVEMBER));
        tally.add(accepted("LABOUR", "insurance", NOVEMBER));
        assertThat(tally.lines()).containsExactly(List.of("2", "2"), List.of("2", "2"));
        assertThat(tally.whole()).containsExactly("4", "4");
    }

    @Test
    void theYearRunsFromJanuaryToTheMonthsEnd() {
        var tally = tally(form(ReturnFigure.ACCEPTED));
        tally.add(accepted("CIVIL_AFFAIRS", "relief", OCTOBER));
        tally.add(accepted("CIVIL_AFFAIRS", "relief", NOVEMBER));
        tally.add(accepted("CIVIL_AFFAIRS", "relief", NOW));
        assertThat(tally.whole()).containsExactly("1", "2");
    }

    @Test
    void ratesAreMadeOfCountsAndEmptyWithoutAny() {
        var rates = tally(form(ReturnFigure.ON_TIME_RATE, ReturnFigure.SATISFACTION));
        assertThat(rates.whole()).containsExactly("", "", "", "");
        rates.add(completed(Outcome.GRANTED, true));
        rates.add(completed(Outcome.REFUSED, true));
        rates.add(completed(Outcome.STOPPED, false));
        for (int stars = 1; stars <= 5; stars++) {
            rates.add(new RatingEntry("N", "330106", "CIVIL_AFFAIRS", "sun.li", stars, NOVEMBER), "relief");
        }
        assertThat(rates.whole()).containsExactly("66.7", "66.7", "60.0", "60.0");
    }

    @Test
    void whatAResidentTookBackIsNeitherCompletedNorOnTime() {
        var tally = tally(form(ReturnFigure.WITHDRAWN, ReturnFigure.COMPLETED, ReturnFigure.ON_TIME));
        tally.add(completed(Outcome.WITHDRAWN, true));
        tally.add(closed(Closing.WITHDRAWN));
        assertThat(tally.whole()).containsExactly("2", "2", "0", "0", "0", "0");
    }

    @Test
    void whatEndedWithoutACaseIsCountedByHowItEnded() {
        var tally = tally(form(ReturnFigure.ANSWERED, ReturnFigure.RETURNED, ReturnFigure.LAPSED));
        tally.add(closed(Closing.ANSWERED));
        tally.add(closed(Closing.RETURNED));
        tally.add(closed(Closing.RETURNED));
        tally.add(closed(Closing.LAPSED));
        assertThat(tally.lines().getFirst()).containsExactly("1", "1", "2", "2", "1", "1");
    }

    @Test
    void anOpenCaseIsLateFromItsDeadlineOn() {
        var tally = tally(form(ReturnFigure.LATE));
        tally.add(due(NOVEMBER));
        tally.add(due(NOW.plusSeconds(1)));
        assertThat(tally.whole()).containsExactly("1", "1");
    }

    @Test
    void aFormOfNoHallOrWithAWindowItHasNotIsToldAtTheStart() {
        var halls = new Halls(new HallSettings(List.of(hall())));
        assertThatThrownBy(() -> new ReturnForms(halls, Map.of("999999", form(ReturnFigure.LATE))))
                .hasMessageContaining("999999");
        var unknown = new ReturnForm("月报", List.of(), List.of(new Line("税务", Set.of("TAX"), Set.of())));
        assertThatThrownBy(() -> new ReturnForms(halls, Map.of("330106", unknown)))
                .hasMessageContaining("TAX");
    }

    @Test
    void withoutAFormEachWindowHasALine() {
        var halls = new Halls(new HallSettings(List.of(hall())));
        assertThat(new ReturnForms(halls, Map.of()).of("330106").lines())
                .containsExactly(new Line("民政救济", Set.of("CIVIL_AFFAIRS"), Set.of()));
    }

    private static Hall hall() {
        return new Hall(
                "330106",
                new LocalizedText("青溪镇便民服务大厅", "Qingxi"),
                MonthDay.of(5, 1),
                MonthDay.of(9, 30),
                50,
                List.of(new Hall.Window("CIVIL_AFFAIRS", new LocalizedText("民政救济", "Civil affairs"))));
    }

    private static ReturnForm form(ReturnFigure... figures) {
        return new ReturnForm(
                "月报",
                Arrays.stream(figures)
                        .flatMap(figure ->
                                Arrays.stream(ReturnSpan.values()).map(span -> new Column(figure, span, figure.name())))
                        .toList(),
                List.of(CIVIL, HOUSING));
    }

    private static ReturnTally tally(ReturnForm form) {
        Predicate<Instant> month = moment -> YearMonth.from(moment.atZone(ZONE)).equals(YearMonth.of(2025, 11));
        Predicate<Instant> year = moment ->
                moment.atZone(ZONE).getYear() == 2025 && moment.atZone(ZONE).getMonthValue() <= 11;
        return new ReturnTally(form, month, year, NOW);
    }

    private static RegisterEntry accepted(String window, String matter, Instant at) {
        return entry(window, matter, null, null, at, null, null, null);
    }

    private static RegisterEntry closed(Closing how) {
        return entry("CIVIL_AFFAIRS", "relief", NOVEMBER, how, null, null, null, null);
    }

    private static RegisterEntry completed(Outcome outcome, boolean onTime) {
        return entry("CIVIL_AFFAIRS", "relief", null, null, null, null, new Ending(outcome, onTime), NOVEMBER);
    }

    private static RegisterEntry due(Instant at) {
        return entry("CIVIL_AFFAIRS", "relief", null, null, null, at, null, null);
    }

    private static RegisterEntry entry(
            String window,
            String matter,
            Instant closedAt,
            Closing closing,
            Instant acceptedAt,
            Instant dueAt,
            Ending ending,
            Instant completedAt) {
        return new RegisterEntry(
                "330106-20251103-0001",
                "330106",
                matter,
                new LocalizedText("事项", "matter"),
                window,
                window,
                Clerks.NONE,
                null,
                closedAt,
                closing,
                acceptedAt,
                dueAt,
                null,
                false,
                ending,
                completedAt);
    }
}
