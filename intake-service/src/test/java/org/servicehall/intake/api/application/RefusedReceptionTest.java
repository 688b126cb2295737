package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reception that is refused after its number was drawn leaves nothing of the resident (ADR 10). */
class RefusedReceptionTest implements WholeService {
    private static final String NEWCOMERS_NUMBER = "110105200203040010";
    private static final String NEWCOMER = PENSION.replace(ID_NUMBER, NEWCOMERS_NUMBER);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Vault vault;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("R3")
    @Tag("M3")
    void itLeavesNeitherPersonalDataNorADuplicateOfTheDay() {
        Answer refused = door.post(Door.WANG, "/api/applications", NEWCOMER, "If-Match", "\"7\"");
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(412);
        assertThat(vault.findByIdNumber(IntakeKind.APPLICANT, "330106", NEWCOMERS_NUMBER))
                .isEmpty();
        Document key = new Document("person", vault.personRef("330106", NEWCOMERS_NUMBER));
        assertThat(database.getCollection("vaultKeys").find(key)).isEmpty();

        Answer received = door.post(Door.WANG, "/api/applications", NEWCOMER);
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.body().path("resembles")).isEmpty();
        assertThat(database.getCollection("vaultKeys").find(key)).hasSize(1);
    }
}
