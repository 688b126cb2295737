package org.servicehall.cases.automation;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatcher;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** What a published schedule did not reach by itself is prolonged by the next round. */
@Tag("C3")
@Tag("D1")
class PublicitySweepTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            "330106",
            NAME,
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of(new Hall.Window("CIVIL_AFFAIRS", NAME))))));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-03T01:00:00Z"), ZoneOffset.UTC);
    private static final Instant FRIDAY = Instant.parse("2025-11-07T15:59:59Z");
    private static final Instant SUNDAY = Instant.parse("2025-11-09T15:59:59Z");

    private final View<CaseSheet> sheets = mock();
    private final Commands commands = mock();

    @Test
    void oneThatCannotBeToldKeepsItFromNobodyAndWhatEndsOnAWorkingDayIsLeftAlone() {
        var running = Page.whole(List.of(sheet("1", SUNDAY), sheet("2", FRIDAY), sheet("3", SUNDAY)));
        when(sheets.page(any(), any(), any(), anyInt())).thenReturn(running);
        when(commands.send(argThat(isOf("1")), any(CommandContext.class))).thenThrow(new IllegalStateException("away"));
        var sweep = new PublicitySweep(new Prolonging(sheets, commands, HALLS, CLOCK), CLOCK);

        assertThatIllegalStateException().isThrownBy(sweep::sweep);

        verify(commands).send(argThat(isOf("1")), any(CommandContext.class));
        verify(commands).send(argThat(isOf("3")), any(CommandContext.class));
        verifyNoMoreInteractions(commands);
    }

    private static ArgumentMatcher<Object> isOf(String no) {
        return command ->
                command instanceof ProlongPublicity prolong && prolong.caseNo().equals(no);
    }

    private static CaseSheet sheet(String no, Instant until) {
        CaseSheet sheet = mock();
        when(sheet.no()).thenReturn(no);
        when(sheet.hall()).thenReturn("330106");
        when(sheet.publishedUntil()).thenReturn(until);
        return sheet;
    }
}
