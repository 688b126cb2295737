package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;

/** ADR 57: a stream that a command most likely begins is not looked for, and what was otherwise is found out. */
class BegunStreamsTest extends TwoOnOneStore {
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
        for (int no = 2; no < 7; no++) {
            writeNumber("" + no);
        }

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writeNumber("1"));
        assertThat(numbersGiven()).isEqualTo(5);
    }

    private void begin(int many) {
        for (int no = 0; no < many; no++) {
            here.eventSourcing().commands().send(new Note.Write("begun-" + UUID.randomUUID(), "1"), WANG);
        }
    }

    private static void write(Notes notes, String line) {
        notes.eventSourcing().commands().send(new Note.Write("1", line), WANG);
    }
}
