package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.Door.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How resident and absent receiver reach each other is there for whom it concerns. */
class HandOverContactTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("F3")
    @Tag("R3")
    void theContactArrangedWithAnAbsentClerkIsThereForWhomItConcernsAndEachLookIsRecorded() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        String contact = path + "/hand-over/contact?why=call";
        refused(door.get(Door.LI, contact), 404, "no-meeting-arranged", null);
        assertThat(door.post(Door.WANG, path + "/hand-over", HAND_OVER).status())
                .isEqualTo(200);
        for (String concerned : List.of(Door.LI, Door.WANG, Door.LEAD, Door.OFFICE)) {
            Answer shown = door.get(concerned, contact);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text("contact")).isEqualTo("0551-7654321");
            assertThat(shown.text("requirements")).isEqualTo("带身份证原件");
        }
        refused(door.get(Door.ZHAO, contact), 403, "hand-over-of-others", "F3");
        refused(door.get(Door.AUDITOR, contact), 403, "forbidden", "");
        refused(door.get(Door.ELSEWHERE, contact), 404, "unknown-number", "");
        assertThat(database.getCollection("vaultReadings")
                        .countDocuments(new Document("what", received.text("applicationNo") + "/hand-over-1")))
                .isEqualTo(4);
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("applicationNo");
    }
}
