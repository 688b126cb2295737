package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.StreamFull;

/** ADR 70: what a command drew that came to nothing is given back, and nothing that may stand anywhere. */
@Tag("K9")
class DrawnNumbersTest extends TwoOnOneStore {
    private static final CommandContext ONCE = WANG.withKey("once");

    @Test
    void aNumberDrawnOnAStreamThatHadGrownIsTheOneThatIsRecorded() {
        writeNumber("1");
        elsewhere.eventSourcing().commands().send(new Note.Write("1", "between"), WANG);

        assertThat(writeNumber("1").only(Note.LineWritten.class).line()).isEqualTo("330106-SL-2025-0002");
        assertThat(numbersGiven()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedLeavesNoGap() {
        writeNumber("1");
        elsewhere.eventSourcing().commands().send(new Note.Close("1"), WANG);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writeNumber("1"));

        assertThat(writeNumber("2").only(Note.LineWritten.class).line()).isEqualTo("330106-SL-2025-0002");
    }

    @Test
    void aNumberThatIsRecordedIsGivenBackByNoOtherCommandThatAsksForIt() {
        Supplier<String> number = numberFor(ONCE);
        here.eventSourcing().commands().send(new Note.WriteNumber("1", number), ONCE);
        here.eventSourcing().beforeAppend(event -> {
            throw Refusal.conflict("never", "X1");
        });

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        here.eventSourcing().commands().send(new Note.WriteNumber("2", number), WANG.withKey("other")));
        assertThat(numbersGiven()).isEqualTo(1);
    }

    @Test
    void aNumberThatATwinHasFoundIsNotGivenBack() {
        here.eventSourcing().beforeAppend(event -> {
            assertThat(numberFor(ONCE).get()).endsWith("-0001");
            throw Refusal.conflict("never", "X1");
        });

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writeNumber("1", ONCE));
        assertThat(numbersGiven()).isEqualTo(1);
        assertThat(numberFor(ONCE).get()).isEqualTo("330106-SL-2025-0001");
        assertThat(numberFor(WANG.withKey("next")).get()).isEqualTo("330106-SL-2025-0002");
    }

    @Test
    void whoAsksAgainAfterARefusalIsGivenTheSameNumber() {
        here.eventSourcing().commands().send(new Note.Write("1", "1"), WANG);
        here.eventSourcing().commands().send(new Note.Close("1"), WANG);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writeNumber("1", ONCE));

        assertThat(numberFor(ONCE).get()).isEqualTo("330106-SL-2025-0001");
    }

    /** The store has taken the events, though it did not say so. */
    @Test
    void aNumberThatMayBeRecordedIsNotGivenBack() {
        StreamStore store = spy(new StreamStore(asked.database(), Clock.systemUTC()));
        doAnswer(call -> {
                    call.callRealMethod();
                    throw new MongoTimeoutException("nobody knows");
                })
                .when(store)
                .append(any(), anyLong(), any());
        try (Notes notes =
                new Notes(store, new EventSourcing(store, Notes.TYPES, new EventJson(), List.of(Note.module())))) {
            assertThatExceptionOfType(MongoTimeoutException.class)
                    .isThrownBy(() ->
                            notes.eventSourcing().commands().send(new Note.WriteNumber("1", numberFor(ONCE)), ONCE));
        }

        assertThat(versionOf("1")).isEqualTo(1);
        assertThat(numbersGiven()).isEqualTo(1);
        assertThat(numberFor(ONCE).get()).isEqualTo("330106-SL-2025-0001");
    }

    @Test
    void aNumberForAStreamThatMayGrowNoFurtherIsGivenBack() {
        List<String> all = Collections.nCopies(StoredStream.MAX_EVENTS, "a line");
        here.eventSourcing().commands().send(new Note.Write("1", all), WANG);

        assertThatExceptionOfType(StreamFull.class).isThrownBy(() -> writeNumber("1"));

        assertThat(numbersGiven()).isZero();
    }
}
