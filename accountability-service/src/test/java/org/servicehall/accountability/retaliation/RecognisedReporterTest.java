package org.servicehall.accountability.retaliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.retaliation.Watched.CASE;
import static org.servicehall.accountability.retaliation.Watched.HALL;
import static org.servicehall.accountability.retaliation.Watched.ID_NUMBER;
import static org.servicehall.accountability.retaliation.Watched.LATER;
import static org.servicehall.accountability.retaliation.Watched.NO;
import static org.servicehall.accountability.retaliation.Watched.NOON;
import static org.servicehall.accountability.retaliation.Watched.PHONE;
import static org.servicehall.accountability.retaliation.Watched.PROMISED;
import static org.servicehall.accountability.retaliation.Watched.filed;
import static org.servicehall.accountability.retaliation.Watched.opened;
import static org.servicehall.accountability.retaliation.Watched.received;
import static org.servicehall.accountability.retaliation.Watched.refused;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultSettings;

/** A reporter is recognised among applicants by number or phone, also after a correction. */
@Tag("B7")
class RecognisedReporterTest {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("hall_accountability");
    private final String key = Base64.getEncoder().encodeToString(new byte[32]);
    private final Vault vault = new Vault(
            database,
            new VaultSettings(true, key, key),
            new StreamStore(database, Clock.systemUTC()),
            Clock.fixed(NOON, ZoneOffset.UTC));
    private final Flags flags = new Flags(database, vault);
    private final Pseudonyms pseudonyms = new Pseudonyms("a-key-for-tests-and-nothing-else");
    private final Reporters reporters = new Reporters(vault, pseudonyms);
    private final WhenAccusedActsThenWatchForRetaliation watch =
            new WhenAccusedActsThenWatchForRetaliation(new RetaliationWatch(database, reporters, flags));

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void whoGaveNothingButAPhoneIsRecognisedByIt() {
        vault.keep(Reporters.idOf(NO), owner(), Map.of("name", "欧阳静怡", Reporters.PHONE, "+86 139-0000-1234"));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault));
        happens("Case:" + CASE, 0, opened(vault));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.REFUSED_BY_ACCUSED);
        assertThat(vault.phoneMark(CASE, PHONE)).isNotEqualTo(vault.phoneMark("330106-20250927-0002", PHONE));
    }

    @Test
    @Tag("S7")
    void whosePhoneWasWrittenWrongIsRecognisedOnceItIsPutRight() {
        vault.keep(Reporters.idOf(NO), owner(), Map.of("name", "欧阳静怡", Reporters.PHONE, PHONE));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault, "13900009999"));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).isEmpty();
        happens("Application:" + CASE, 1, corrected(vault.phoneMark(CASE, PHONE)));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.REFUSED_BY_ACCUSED);
    }

    @Test
    @Tag("S7")
    void noCorrectionTakesAwayWhatTellsTheReporter() {
        vault.keep(Reporters.idOf(NO), owner(), Map.of("name", "欧阳静怡", Reporters.PHONE, PHONE));
        happens("Complaint:" + NO, 0, filed(NO, "li.na", NOON));
        happens("Application:" + CASE, 0, received(vault, PHONE));
        happens("Application:" + CASE, 1, corrected(vault.phoneMark(CASE, "13900009999")));
        happens("Application:" + CASE, 2, corrected(null));
        happens("Case:" + CASE, 5, refused("li.na", LATER));
        assertThat(flags.of(NO)).extracting(Flag::kind).containsExactly(Flag.Kind.REFUSED_BY_ACCUSED);
    }

    private ReceptionCorrected corrected(@Nullable String contact) {
        return new ReceptionCorrected(
                CASE,
                HALL,
                List.of("phone"),
                "values",
                new Applicant(vault.personRef(HALL, ID_NUMBER), "欧*"),
                "欧*",
                contact,
                List.of(),
                List.of(),
                PROMISED,
                List.of("ID_CARD"),
                List.of(),
                List.of(),
                1,
                1,
                "录入时看错",
                "li.na",
                LATER,
                null);
    }

    private void happens(String stream, long sequence, Object payload) {
        watch.on(Happened.event(stream, sequence, LATER, payload));
    }

    private String owner() {
        return pseudonyms.reporter(vault.personRef(HALL, ID_NUMBER));
    }
}
