package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.TwoOnOneStore;

/** ADR 70: a number under which something may lie is nobody else's. */
@Tag("K9")
class DrawnBesideTest extends TwoOnOneStore {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Enclosures enclosures;
    private EnclosingCommands commands;
    private @Nullable RuntimeException fault;

    @BeforeEach
    void lay() {
        Vault vault = new Vault(asked.database(), new VaultSettings(true, KEY, KEY), here.store(), Clock.systemUTC());
        enclosures = spy(
                new Enclosures(asked.database().getCollection("beside"), here.store(), Clock.systemUTC()).prepared());
        commands = new EnclosingCommands(here.eventSourcing().commands(), here.store(), vault);
        here.eventSourcing().beforeAppend(_ -> {
            if (fault != null) {
                throw fault;
            }
        });
    }

    @Test
    void whatIsRefusedAndTakenBackLeavesNoGap() {
        refuse("first");

        assertThat(answer("next")).endsWith("-0001");
    }

    @Test
    void aNumberUnderWhichSomethingCouldNotBeTakenBackIsNotGivenBack() {
        doThrow(new MongoTimeoutException("away")).when(enclosures).takeBack(any(), any());
        refuse("first");

        assertThat(answer("next")).endsWith("-0002");
        assertThat(answer("first")).endsWith("-0001");
    }

    @Test
    void aNumberUnderWhichSomethingLiesAfterAFaultIsNotGivenBack() {
        fault = new MongoTimeoutException("away");
        assertThatExceptionOfType(MongoTimeoutException.class).isThrownBy(() -> answer("first"));
        fault = null;

        assertThat(answer("next")).endsWith("-0002");
    }

    private void refuse(String key) {
        fault = Refusal.conflict("never", "X1");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(key));
        fault = null;
    }

    /** As an answer to a consultation, which lies under the number of its notice. */
    private String answer(String key) {
        CommandContext once = WANG.withKey(key);
        Supplier<String> number = numberFor(once);
        return commands.send(
                        "Note:1",
                        once,
                        beside -> new Note.WriteNumber("1", () -> {
                            beside.enclose(enclosures, number.get(), () -> new Document("_id", number.get()));
                            return number.get();
                        }))
                .only(Note.LineWritten.class)
                .line();
    }
}
