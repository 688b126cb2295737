package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultSettings;

class SameDayApplicationsTest {
    private static final Instant FRIDAY = Instant.parse("2025-09-26T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-09-30T01:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final RecordedEvent EVENT =
            new RecordedEvent("Application:any", 0, "any", FRIDAY, "wang.fang", "any");

    private final Set<String> received = new HashSet<>();
    private final MongoClient client = MongoClients.create(EmbeddedStack.get().mongoUri("same_day"));
    private final MongoDatabase database = client.getDatabase("same_day");
    private final MongoCollection<Document> days = database.getCollection("sameDayApplications");

    @BeforeEach
    void empty() {
        days.deleteMany(new Document());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void tellsTheOthersOfThatDayAndMatter() {
        SameDayApplications friday = at(FRIDAY);
        assertThat(others(friday, "330106-20250926-0001")).isEmpty();
        assertThat(others(friday, "330106-20250926-0002")).containsExactly("330106-20250926-0001");
        assertThat(others(friday, "330106-20250926-0002")).containsExactly("330106-20250926-0001");
        assertThat(others(friday, "330106-20250927-0001")).isEmpty();
    }

    @Test
    void removesWhatIsOlderThanThreeDays() {
        others(at(FRIDAY), "330106-20250926-0001");
        others(at(TUESDAY), "330106-20250930-0001");
        assertThat(days.find().map(day -> day.getString("_id")))
                .singleElement()
                .asString()
                .startsWith("330106-20250930/");
    }

    @Test
    @Tag("M3")
    void oneThatWasRefusedDoesNotCount() {
        SameDayApplications friday = at(FRIDAY);
        others(friday, "330106-20250926-0001");
        friday.takeOut("330106", "household-move-in", "33010619900101001X", "330106-20250926-0001");
        assertThat(others(friday, "330106-20250926-0002")).isEmpty();
    }

    /** A crash between entering and receiving leaves the number here alone. */
    @Test
    @Tag("M3")
    void oneThatWasNeverReceivedCountsOnlyWhileItMayBeOnItsWay() {
        received.add("330106-20250926-0002");
        others(at(FRIDAY), "330106-20250926-0001");
        others(at(FRIDAY), "330106-20250926-0002");
        assertThat(others(at(FRIDAY.plusSeconds(30)), "330106-20250926-0003")).hasSize(2);
        assertThat(others(at(FRIDAY.plusSeconds(600)), "330106-20250926-0004")).containsExactly("330106-20250926-0002");
    }

    private SameDayApplications at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Vault vault = new Vault(
                database, new VaultSettings(true, KEY, KEY), new StreamStore(database, Clock.systemUTC()), clock);
        Streams streams = new Streams(stream -> received.contains(stream.substring("Application:".length()))
                ? Optional.of(List.of(EVENT))
                : Optional.empty());
        return new SameDayApplications(database, vault, streams, clock);
    }

    private static List<String> others(SameDayApplications applications, String no) {
        return applications.others("330106", "household-move-in", "33010619900101001X", no);
    }
}
