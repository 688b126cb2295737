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

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
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
import org.servicehall.platform.testing.AskedStore;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** What a schedule touches hears of it at once, and what came too late for that by the next round (ADR 57). */
@Tag("D1")
class RecountTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Instant NOW = Instant.parse("2026-01-04T02:00:00Z");
    private static final SchedulePublished PUBLISHED =
            new SchedulePublished("2026", "2026.2", Map.of("2026-01-05", "放假"), Map.of(), "chen.wei", NOW);

    private final Halls halls = new Halls(
            new HallSettings(List.of(new Hall("330106", NAME, MonthDay.of(5, 1), MonthDay.of(9, 30), 50, List.of()))));
    private final Commands commands = mock();
    private final AskedStore store = new AskedStore();
    private final Shown shown = new Shown();
    private final Recount<Day> recount = new Recount<>(shown, commands, halls, Clock.fixed(NOW, ZoneOffset.UTC));

    /**
     * What hangs on a day.
     *
     * @param touched by whatever schedule
     */
    public record Day(String no, boolean open, boolean touched) {}

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsTouchedIsToldOnceForEachScheduleAndTheRestIsLeftAlone() {
        shown.write(new Day("1", true, true), new Day("2", true, false), new Day("3", false, true));
        recount.on(published());
        assertThat(halls.scheduleVersion()).isEqualTo("2026.2");
        verify(commands).send(eq("1"), argThat(context -> "recount/1/HolidaySchedule:2026@0".equals(context.key())));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void whatTheViewShowsOnlyLaterIsToldByTheNextRound() {
        recount.on(published());
        verifyNoMoreInteractions(commands);
        shown.write(new Day("1", true, true));
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void whatIsDatedByTheOldScheduleAndShownAfterARoundIsToldByTheNext() {
        recount.on(published());
        recount.sweep();
        shown.write(new Day("1", true, true), new Day("2", false, true));
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void aRoundAsksTheStoreNothingWhileNothingIsWritten() {
        shown.write(IntStream.range(0, 1_100)
                .mapToObj(no -> new Day("" + no, true, false))
                .toArray(Day[]::new));
        recount.sweep();
        assertThat(store.finds()).isEqualTo(3);
        recount.sweep();
        recount.sweep();
        assertThat(store.finds()).isZero();
        shown.write(new Day("7", true, false));
        recount.sweep();
        assertThat(store.finds()).isEqualTo(1);
        halls.publish(Schedules.of(PUBLISHED), NOW);
        recount.sweep();
        assertThat(store.finds()).isEqualTo(3);
    }

    @Test
    void whatAnotherInstanceHasWrittenIsLookedAtWhereItsPartitionsMoveTo() {
        recount.sweep();
        shown.writeElsewhere(new Day("1", true, true));
        recount.sweep();
        verifyNoMoreInteractions(commands);
        shown.progress.reassigned();
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void allAreLookedAtWhereTheViewIsReadFromAnotherCollection() {
        recount.sweep();
        shown.generation = 2;
        shown.writeElsewhere(new Day("1", true, true));
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void whatWasToldAndStaysAsItWasIsNotToldAgainUntilItChangesOrAnotherScheduleComes() {
        shown.write(new Day("1", true, true));
        recount.sweep();
        recount.sweep();
        verify(commands, times(1)).send(eq("1"), any(CommandContext.class));
        shown.write(new Day("1", true, true));
        recount.sweep();
        verify(commands, times(2)).send(eq("1"), any(CommandContext.class));
        halls.publish(Schedules.of(PUBLISHED), NOW);
        recount.sweep();
        verify(commands, times(3)).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void oneThatCannotBeToldKeepsItFromNobodyAndIsTriedAgain() {
        shown.write(new Day("1", true, true), new Day("2", true, true));
        when(commands.send(eq("1"), any(CommandContext.class))).thenThrow(new IllegalStateException("away"));
        assertThatIllegalStateException().isThrownBy(recount::sweep);
        assertThatIllegalStateException().isThrownBy(recount::sweep);
        verify(commands, times(2)).send(eq("1"), any(CommandContext.class));
        verify(commands, times(1)).send(eq("2"), any(CommandContext.class));
    }

    @Test
    void oneThatCouldNotBeToldIsLookedAtAsItIsByThen() {
        shown.write(new Day("1", true, true), new Day("2", true, true));
        when(commands.send(any(), any(CommandContext.class))).thenThrow(new IllegalStateException("refused"));
        assertThatIllegalStateException().isThrownBy(recount::sweep);
        shown.writeElsewhere(new Day("1", false, true), new Day("2", true, false));
        store.finds();
        recount.sweep();
        assertThat(store.finds()).isEqualTo(1);
        recount.sweep();
        assertThat(store.finds()).isZero();
        verify(commands, times(1)).send(eq("1"), any(CommandContext.class));
        verify(commands, times(1)).send(eq("2"), any(CommandContext.class));
    }

    @Test
    void allAreLookedAtAgainWhereTheStoreDidNotAnswer() {
        shown.write(new Day("1", true, true));
        shown.away = true;
        assertThatIllegalStateException().isThrownBy(recount::sweep);
        shown.away = false;
        recount.sweep();
        verify(commands).send(eq("1"), any(CommandContext.class));
    }

    @Test
    void whereNothingWasHeardOfSinceTheLastRoundItSaysSo() {
        recount.sweep();
        assertThat(shown.heard).isTrue();
        recount.sweep();
        assertThat(shown.heard).isFalse();
        halls.publish(Schedules.of(PUBLISHED), NOW);
        recount.sweep();
        assertThat(shown.heard).isTrue();
    }

    private static RecordedEvent published() {
        return new RecordedEvent("HolidaySchedule:2026", 0, "type", NOW, "chen.wei", PUBLISHED);
    }

    private final class Shown implements ScheduleNews<Day> {
        private final Progress progress = new Progress();
        private final StoredCodec<Day> codec =
                new StoredCodec<>(Day.class, store.database().getCodecRegistry());
        private final View<Day> view = new View<>("days", this::live, codec, progress);
        private int generation = 1;
        private boolean away;
        private boolean heard;

        private MongoCollection<BsonDocument> live() {
            return store.database().getCollection("days-" + generation, BsonDocument.class);
        }

        private void write(Day... days) {
            writeElsewhere(days);
            progress.written(
                    live().getNamespace().getCollectionName(),
                    List.of(days).stream()
                            .map(day -> new Stored<>(day.no(), day, Map.of(), 1))
                            .toList());
        }

        private void writeElsewhere(Day... days) {
            for (Day day : days) {
                live().replaceOne(
                                Filters.eq(StoredCodec.ID, day.no()),
                                codec.encode(Stored.<Day>absent(day.no()).with(day, "Day:" + day.no(), 0)),
                                new ReplaceOptions().upsert(true));
            }
        }

        @Override
        public String name() {
            return "recount";
        }

        @Override
        public View<Day> view() {
            return view;
        }

        @Override
        public Dated<Day> dated(boolean told) {
            heard = told;
            if (away) {
                throw new IllegalStateException("away");
            }
            return new Dated<>(view, Filters.eq("open", true), Sorts.ascending("no"));
        }

        @Override
        public String no(Day document) {
            return document.no();
        }

        @Override
        public boolean touched(Day document) {
            return document.touched();
        }

        @Override
        public Object command(Day document, CommandContext context) {
            return document.no();
        }
    }
}
