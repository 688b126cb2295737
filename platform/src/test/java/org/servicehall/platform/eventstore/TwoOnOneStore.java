package org.servicehall.platform.eventstore;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.testing.AskedStore;

/** Two processes of a service of notes on one store, whose reads and changes are counted. */
public abstract class TwoOnOneStore {
    protected static final CommandContext WANG =
            CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03.004Z"));
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            "330106",
            new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall"),
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of()))));

    protected AskedStore asked;
    protected Notes here;
    protected Notes elsewhere;
    protected Numbers numbers;

    @BeforeEach
    void open() {
        asked = new AskedStore();
        here = Notes.on(asked.database());
        elsewhere = Notes.on(asked.database());
        numbers = new Numbers(asked.database());
    }

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
        asked.close();
    }

    /** With an official number, drawn when it is decided. */
    protected final Outcome writeNumber(String note) {
        return writeNumber(note, WANG.withKey(UUID.randomUUID().toString()));
    }

    protected final Outcome writeNumber(String note, CommandContext context) {
        return here.eventSourcing().commands().send(new Note.WriteNumber(note, numberFor(context)), context);
    }

    protected final Supplier<String> numberFor(CommandContext context) {
        return new NoticeNumbers(numbers, HALLS).onIssue("330106", NoticeKind.ACCEPTANCE, context);
    }

    /** How many numbers were given and not given back. */
    protected final long numbersGiven() {
        return asked.database().getCollection("reservations").countDocuments();
    }

    protected final long versionOf(String note) {
        return elsewhere.eventSourcing().streams().version("Note:" + note);
    }
}
