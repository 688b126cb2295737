package org.servicehall.cases.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.View;

/** Which documents another schedule touches. */
@Tag("D1")
class TouchedByScheduleTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            "330106",
            NAME,
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of(new Hall.Window("CIVIL_AFFAIRS", NAME))))));

    private static final Instant FRIDAY = Instant.parse("2025-11-07T15:59:59Z");
    private static final Instant SUNDAY = Instant.parse("2025-11-09T15:59:59Z");

    @Test
    void ofAHallThatIsConfiguredNoLongerNothingIsCountedAnewAndNoOthersAreKeptFromIt() {
        View<OpenDeadline> none = mock();
        var news = new WhenSchedulePublishedThenRecomputeDeadlines(none, HALLS, mock(NoticeNumbers.class));
        assertThat(news.touched(deadline("330106"))).isTrue();
        assertThat(news.touched(deadline("330199"))).isFalse();
    }

    @Test
    void whatWasCountedWithAnotherScheduleIsLookedAtEachTimeUnlessThatMayBeANewerOne() {
        var known = deadline("330106", HALLS.scheduleVersion());
        var unknown = deadline("330106", "2099.1");
        assertThat(looksAt(false)).accepts(known).rejects(unknown);
        assertThat(looksAt(true)).accepts(known, unknown);
    }

    /** Of those that the store finds. */
    private static Predicate<OpenDeadline> looksAt(boolean heard) {
        View<OpenDeadline> deadlines = mock();
        var dated = new WhenSchedulePublishedThenRecomputeDeadlines(deadlines, HALLS, mock(NoticeNumbers.class))
                .dated(heard);
        assertThat(dated.filter()).isEqualTo(Filters.ne("calendarVersion", HALLS.scheduleVersion()));
        return dated.test();
    }

    @Test
    @Tag("C3")
    void aPublicityIsTouchedWhereItsLastDayIsOffAndItsHallIsKnown() {
        View<CaseSheet> none = mock();
        var news = new WhenSchedulePublishedThenProlongPublicity(none, HALLS);
        assertThat(news.touched(sheet("330106", SUNDAY))).isTrue();
        assertThat(news.touched(sheet("330106", FRIDAY))).isFalse();
        assertThat(news.touched(sheet("330199", SUNDAY))).isFalse();
    }

    private static CaseSheet sheet(String hall, Instant until) {
        CaseSheet sheet = mock();
        when(sheet.hall()).thenReturn(hall);
        when(sheet.publishedUntil()).thenReturn(until);
        return sheet;
    }

    private static OpenDeadline deadline(String hall) {
        return deadline(hall, "2024.1");
    }

    private static OpenDeadline deadline(String hall, String calendarVersion) {
        var due = Cases.promised().deadline();
        return new OpenDeadline(
                hall + "-20251103-0001",
                hall,
                due.id(),
                OpenDeadline.Action.WARN,
                due.warnAt(),
                due.dueAt(),
                due.startedAt(),
                calendarVersion);
    }
}
