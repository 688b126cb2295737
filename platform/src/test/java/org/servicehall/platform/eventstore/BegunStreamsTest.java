package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.testing.AskedStore;

/** ADR 57: a stream that a command most likely begins is not looked for, and what was otherwise is found out. */
class BegunStreamsTest {
    private static final CommandContext WANG =
            CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03.004Z"));
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            "330106",
            new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall"),
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of()))));

    private AskedStore asked;
    private Notes here;
    private Notes elsewhere;

    @BeforeEach
    void open() {
        asked = new AskedStore();
        here = Notes.on(asked.database());
        elsewhere = Notes.on(asked.database());
    }

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
        asked.close();
    }

    @Test
    void aStreamThatACommandBeginsIsNotLookedForAgain() {
        here.eventSourcing()
                .beforeAppend(event -> assertThat(here.eventSourcing().streams().read("Note:1"))
                        .isEmpty());

        write(here, "1");

        assertThat(asked.finds()).isEqualTo(1);
    }

    @Test
    void whereOneAfterTheOtherBeganItsStreamTheNextIsNotLookedFor() {
        begin(4);
        asked.finds();

        here.eventSourcing().commands().send(new Note.Write("new", "1"), WANG);

        assertThat(asked.finds()).isZero();
        assertThat(versionOf("new")).isEqualTo(1);
    }

    @Test
    void aStreamThatIsThereAfterAllIsGoneOnWithAndItsRulesHold() {
        write(elsewhere, "1");
        begin(4);
        write(here, "2");
        assertThat(versionOf("1")).isEqualTo(2);

        elsewhere.eventSourcing().commands().send(new Note.Write("2", "1"), WANG);
        elsewhere.eventSourcing().commands().send(new Note.Close("2"), WANG);
        begin(4);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> here.eventSourcing().commands().send(new Note.Write("2", "late"), WANG));
        assertThat(versionOf("2")).isEqualTo(2);
    }

    @Test
    void aRepetitionIsKnownAlsoWhereItsStreamWasTakenForANewOne() {
        CommandContext once = WANG.withKey("k1");
        var first = elsewhere.eventSourcing().commands().send(new Note.Write("1", "once"), once);
        begin(4);

        assertThat(here.eventSourcing().commands().send(new Note.Write("1", "once"), once))
                .isEqualTo(first);
        assertThat(versionOf("1")).isEqualTo(1);
    }

    @Test
    @Tag("K9")
    void noOfficialNumberIsSpentOnAStreamThatWasTakenForANewOne() {
        elsewhere.eventSourcing().commands().send(new Note.Close("1"), WANG);
        NoticeNumbers numbers = new NoticeNumbers(new Numbers(asked.database()), HALLS);
        for (int no = 2; no < 7; no++) {
            here.eventSourcing()
                    .commands()
                    .send(new Note.WriteNumber("" + no, numbers.onIssue("330106", NoticeKind.ACCEPTANCE, WANG)), WANG);
        }

        assertThatExceptionOfType(Refusal.class).isThrownBy(this::writeNumber);
        assertThat(asked.database().getCollection("counters").find())
                .singleElement()
                .satisfies(counter -> assertThat(counter.getLong("last")).isEqualTo(5));
    }

    private void begin(int many) {
        for (int no = 0; no < many; no++) {
            here.eventSourcing().commands().send(new Note.Write("begun-" + UUID.randomUUID(), "1"), WANG);
        }
    }

    private Outcome writeNumber() {
        NoticeNumbers numbers = new NoticeNumbers(new Numbers(asked.database()), HALLS);
        return here.eventSourcing()
                .commands()
                .send(new Note.WriteNumber("1", numbers.onIssue("330106", NoticeKind.ACCEPTANCE, WANG)), WANG);
    }

    private static void write(Notes notes, String line) {
        notes.eventSourcing().commands().send(new Note.Write("1", line), WANG);
    }

    private long versionOf(String note) {
        return elsewhere.eventSourcing().streams().version("Note:" + note);
    }
}
