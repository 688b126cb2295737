package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;

/** What is laid and has no event yet when its person is erased may be recorded the next moment (ADR 10, ADR 21). */
@Tag("R3")
class ErasingWhatIsUnderWayTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final String NO = "330106-1";
    private static final VaultId ID = Kept.PERSON.of(NO);
    private static final String STREAM = "Note:" + NO;
    private static final String PERSON = "P-1";
    private static final Map<String, String> SAID = Map.of("text", "谢谢");
    private static final CommandContext WANG = CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03Z"));
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private MongoDatabase database;
    private Notes notes;
    private Vault vault;
    private EnclosingCommands commands;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        notes = Notes.on(database);
        vault = vaultAt(Clock.systemUTC());
        commands = new EnclosingCommands(notes.eventSourcing().commands(), notes.store(), vault);
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void whatIsBeingRecordedWhenItsPersonIsErasedCanBeReadOnceItIs() {
        commands.send(STREAM, WANG, beside -> {
            beside.put(ID, PERSON, SAID);
            assertThat(erased(number -> false)).isFalse();
            return new Note.Write(NO, "open");
        });
        assertThat(vault.forOwnUse(ID)).contains(SAID);
        assertThat(erased(NO::equals)).as("as long as it is open").isFalse();
        assertThat(vault.forOwnUse(ID)).contains(SAID);
        assertThat(erased(number -> false)).isTrue();
        assertThat(vault.forOwnUse(ID)).isEmpty();
    }

    @Test
    void aKeyOfWhatIsNotLaidYetStaysWhenItsPersonIsErased() {
        Document aboutToLie = vault.sealed(ID, PERSON, SAID, "attempt");
        assertThat(erased(number -> false)).isFalse();
        database.getCollection("vault").insertOne(aboutToLie);
        assertThat(vault.forOwnUse(ID)).contains(SAID);
    }

    @Test
    void whatWasNeverRecordedIsErasedOnceItIsSwept() {
        new Envelope(vault, Owner.of(STREAM, WANG.withKey("killed"))).put(ID, PERSON, SAID);
        assertThat(erased(number -> false)).isFalse();
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        new Enclosures(database.getCollection("vault"), notes.store(), later).sweep();
        assertThat(vaultAt(later).erasing().erase(PERSON, Instant.now(), number -> false))
                .isTrue();
        assertThat(database.getCollection("vaultKeys").countDocuments()).isZero();
    }

    /** Whether nothing of the person had to stay. */
    private boolean erased(Predicate<String> inUse) {
        return vault.erasing().erase(PERSON, Instant.now(), inUse);
    }

    private Vault vaultAt(Clock clock) {
        return new Vault(database, new VaultSettings(true, KEY, KEY), notes.store(), clock);
    }
}
