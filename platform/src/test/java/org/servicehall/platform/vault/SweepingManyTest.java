package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.TwoOnOneStore;

/** How little a sweep of what lies beside events asks (ADR 63). */
@Tag("R3")
class SweepingManyTest extends TwoOnOneStore {
    private static final Map<String, String> ZHANG = Map.of("name", "张三丰");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Vault vault;
    private EnclosingCommands commands;

    @BeforeEach
    void prepare() {
        vault = new Vault(asked.database(), new VaultSettings(true, KEY, KEY), here.store(), Clock.systemUTC());
        vault.prepare();
        commands = new EnclosingCommands(here.eventSourcing().commands(), here.store(), vault);
    }

    @Test
    void whatCountsIsNotedOfManyAtOnce() {
        IntStream.range(0, 30).forEach(i -> lay("330106-" + i));
        asked.finds();
        asked.updates();
        assertThat(vault.enclosures().sweep()).isZero();
        assertThat(asked.finds()).isEqualTo(1);
        assertThat(asked.updates()).isEqualTo(1);
        assertThat(laid()).isZero();

        vault.enclosures().sweep();
        assertThat(asked.updates()).isZero();
    }

    /** Another instance has none of the streams in hand. */
    @Test
    void anotherInstanceReadsTheirStreamsAtOnceAndSweepsAway() {
        lay("330106-1");
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.send("Note:330106-2", WANG, beside -> {
                    beside.put(Kept.PERSON.of("330106-2"), "P-2", ZHANG);
                    throw new IllegalStateException("killed");
                }));
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        asked.finds();
        assertThat(new Enclosures(kept(), elsewhere.store(), later).sweep()).isEqualTo(1);
        assertThat(asked.finds()).isEqualTo(2);
        assertThat(laid()).isZero();
        assertThat(vault.forOwnUse(Kept.PERSON.of("330106-1"))).contains(ZHANG);
    }

    private void lay(String no) {
        commands.send("Note:" + no, WANG, beside -> {
            beside.put(Kept.PERSON.of(no), "P-" + no, ZHANG);
            return new Note.Write(no, "first");
        });
    }

    private MongoCollection<Document> kept() {
        return asked.database().getCollection("vault");
    }

    private long laid() {
        return kept().countDocuments(new Document("laidAt", new Document("$exists", true)));
    }
}
