package org.servicehall.platform.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;

/** What a schedule touches hears of it at once, and what came too late for that by the next round. */
@Tag("D1")
class RecountTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Instant NOW = Instant.parse("2026-01-04T02:00:00Z");
    private static final SchedulePublished PUBLISHED =
            new SchedulePublished("2026", "2026.2", Map.of("2026-01-05", "放假"), Map.of(), "chen.wei", NOW);

    private final Halls halls = new Halls(
            new HallSettings(List.of(new Hall("330106", NAME, MonthDay.of(5, 1), MonthDay.of(9, 30), 50, List.of()))));
    private final Commands commands = mock();
    private final Shown shown = new Shown();
    private final Recount<Dated> recount = new Recount<>(shown, commands, halls, Clock.fixed(NOW, ZoneOffset.UTC));

    private record Dated(String no, boolean touched) {}

    @Test
    void whatIsTouchedIsToldOnceForEachScheduleAndTheRestIsLeftAlone() {
        shown.all.addAll(List.of(new Dated("1", true), new Dated("2", false)));
        recount.on(published());
        assertThat(halls.scheduleVersion()).isEqualTo("2026.2");
        verify(commands).send(eq("1"), argThat(context -> "recount/1/HolidaySchedule:2026@0".equals(context.key())));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void whatTheViewShowsOnlyLaterIsToldByTheNextRound() {
        recount.on(published());
        verifyNoMoreInteractions(commands);
        shown.all.add(new Dated("1", true));
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void whatIsDatedByTheOldScheduleAndShownAfterARoundIsToldByTheNext() {
        recount.on(published());
        recount.sweep();
        verifyNoMoreInteractions(commands);
        shown.all.add(new Dated("1", true));
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void whatWasToldAndStaysAsItWasIsNotToldAgainUntilItChangesOrAnotherScheduleComes() {
        shown.all.add(new Dated("1", true));
        recount.sweep();
        recount.sweep();
        verify(commands, times(1)).send(eq("1"), any(CommandContext.class));
        shown.all.set(0, new Dated("2", true));
        recount.sweep();
        verify(commands, times(1)).send(eq("2"), any(CommandContext.class));
        halls.publish(Schedules.of(PUBLISHED), NOW);
        recount.sweep();
        verify(commands, times(2)).send(eq("2"), any(CommandContext.class));
    }

    @Test
    void oneThatCannotBeToldKeepsItFromNobodyAndIsTriedAgain() {
        shown.all.addAll(List.of(new Dated("1", true), new Dated("2", true)));
        when(commands.send(eq("1"), any(CommandContext.class))).thenThrow(new IllegalStateException("away"));
        assertThatIllegalStateException().isThrownBy(recount::sweep);
        assertThatIllegalStateException().isThrownBy(recount::sweep);
        verify(commands, times(2)).send(eq("2"), any(CommandContext.class));
        assertThat(shown.asked).containsExactly(true, true);
    }

    @Test
    void whereNothingWasHeardOfSinceTheLastRoundItSaysSo() {
        recount.sweep();
        recount.sweep();
        halls.publish(Schedules.of(PUBLISHED), NOW);
        recount.sweep();
        assertThat(shown.asked).containsExactly(true, false, true);
    }

    private static RecordedEvent published() {
        return new RecordedEvent("HolidaySchedule:2026", 0, "type", NOW, "chen.wei", PUBLISHED);
    }

    private static final class Shown implements ScheduleNews<Dated> {
        private final List<Dated> all = new ArrayList<>();
        private final List<Boolean> asked = new ArrayList<>();

        @Override
        public String name() {
            return "recount";
        }

        @Override
        public Page<Dated> page(@Nullable String after, boolean heard) {
            asked.add(heard);
            return Page.whole(List.copyOf(all));
        }

        @Override
        public String no(Dated document) {
            return document.no();
        }

        @Override
        public boolean touched(Dated document) {
            return document.touched();
        }

        @Override
        public Object command(Dated document, CommandContext context) {
            return document.no();
        }
    }
}
