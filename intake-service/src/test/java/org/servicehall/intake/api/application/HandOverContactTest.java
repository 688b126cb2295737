package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How resident and absent receiver reach each other is there for whom it concerns. */
class HandOverContactTest implements WholeService {
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
    @Tag("F3")
    @Tag("R3")
    void theContactArrangedWithAnAbsentClerkIsThereForWhomItConcernsAndEachLookIsRecorded() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        String contact = path + "/hand-over/contact";
        refused(door.get(Door.LI, contact, ReadingReason.HEADER, "call"), 404, "no-meeting-arranged", null);
        assertThat(door.post(Door.WANG, path + "/hand-over", HAND_OVER).status())
                .isEqualTo(200);
        for (String concerned : List.of(Door.LI, Door.WANG, Door.LEAD, Door.OFFICE)) {
            Answer shown = door.get(concerned, contact, ReadingReason.HEADER, "call");
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text("contact")).isEqualTo("0551-7654321");
            assertThat(shown.text("requirements")).isEqualTo("带身份证原件");
        }
        refused(door.get(Door.ZHAO, contact, ReadingReason.HEADER, "call"), 403, "hand-over-of-others", "F3");
        refused(door.get(Door.AUDITOR, contact, ReadingReason.HEADER, "call"), 403, "forbidden", "");
        refused(door.get(Door.ELSEWHERE, contact, ReadingReason.HEADER, "call"), 404, "unknown-number", "");
        assertThat(database.getCollection("vaultReadings")
                        .countDocuments(Filters.regex("what", "^" + received.text("no") + "/hand-over-")))
                .isEqualTo(4);
    }

    @Test
    @Tag("R3")
    void theContactOfSomebodyErasedIsSaidToBeErased() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        assertThat(door.post(Door.WANG, path + "/hand-over", HAND_OVER).status())
                .isEqualTo(200);
        vault.erase(vault.ownerOf(IntakeKind.APPLICANT.of(received.text("no"))).orElseThrow());
        refused(
                door.get(Door.LEAD, path + "/hand-over/contact", ReadingReason.HEADER, "call"),
                404,
                "personal-data-erased",
                "");
    }

    /** Offers to the same receiver are made at the same time: each keeps what was arranged with it, and they are one (F4). */
    @RepeatedTest(3)
    @Tag("F3")
    void ofHandOversAtOnceTheLatestShowsItsOwnContact() throws Exception {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        List<Callable<Answer>> offers = Stream.of("0551-1111111", "0551-2222222", "0551-3333333")
                .<Callable<Answer>>map(phone ->
                        () -> door.post(Door.WANG, path + "/hand-over", HAND_OVER.replace("0551-7654321", phone)))
                .toList();
        SortedMap<Integer, String> contacts = new TreeMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(offers);
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i).get();
                assertThat(answer.body().path("count").asInt()).isEqualTo(1);
                contacts.put(
                        answer.body().path("version").asInt(),
                        "0551-" + String.valueOf(i + 1).repeat(7));
            }
        }
        assertThat(contacts).hasSize(3);
        assertThat(door.get(Door.LEAD, path + "/hand-over/contact", ReadingReason.HEADER, "call")
                        .text("contact"))
                .isEqualTo(contacts.lastEntry().getValue());
    }

    @Test
    @Tag("F3")
    void aRefusedHandOverLeavesNoContact() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        assertThat(door.post(Door.LI, path + "/hand-over", HAND_OVER).status()).isEqualTo(403);
        assertThat(database.getCollection("vault")
                        .countDocuments(Filters.regex("_id", "^HAND_OVER:" + received.text("no") + "/hand-over-")))
                .isZero();
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("no");
    }
}
