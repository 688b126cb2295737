package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.EmbeddedStack;

/** Pointers are news, not polls: who reads views asks for them seldom, and one for all. */
class GenerationsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final String name = "generations" + System.nanoTime();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri(name)))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    asked.incrementAndGet();
                }
            })
            .build());
    private final MongoDatabase database = client.getDatabase(name);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void manyReadersOfManyViewsAskTheStoreOnce() {
        Generations generations = new Generations(database);
        for (int view = 0; view < 40; view++) {
            assertThat(generations.seen("view" + view).live()).isEqualTo("view" + view + "-1");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whereTheClockStandsBeforeAllNumbersAViewIsFedAllTheSame() {
        InstantSource stopped = InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z"));
        Generations generations = new Generations(database, Generations.KEPT_AFTER_SWITCH, stopped);
        generations.begin(List.of("register", "board"), Set.of("register", "board"));
        assertThat(List.of(generations.current("register"), generations.current("board")))
                .allMatch(Generation::isInPass)
                .extracting(Generation::part)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSwitchIsSeenAtOnceByWhoeverReadsInThisProcess() {
        Generations generations = new Generations(database);
        assertThat(generations.seen("register").live()).isEqualTo("register-1");
        generations.switchTo(generations.build("register", false));
        assertThat(generations.seen("register").live()).isEqualTo("register-2");
    }

    @Test
    void aSwitchInAnotherProcessIsSeenLongBeforeTheOldCollectionIsDropped() {
        Duration kept = Duration.ofSeconds(1);
        Generations here = new Generations(database, kept);
        Generations there = new Generations(database, kept);
        assertThat(here.seen("register").live()).isEqualTo("register-1");
        there.switchTo(there.build("register", false));
        assertThat(there.due()).isEmpty();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(kept)
                .until(() -> here.seen("register").live().equals("register-2"));
        assertThat(there.current("register").joining()).isTrue();
        there.joined(there.current("register"));
        await().until(() -> there.due().size() == 2);
        assertThat(there.current("register"))
                .extracting(Generation::live, Generation::building)
                .containsExactly("register-2", null);
    }
}
