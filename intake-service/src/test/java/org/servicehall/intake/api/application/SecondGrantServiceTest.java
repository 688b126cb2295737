package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.view.affair.GrantQueries;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The same person asks for the urban minimum living allowance once more, with the first of it running. */
@Tag("C5")
class SecondGrantServiceTest implements WholeService {
    private static final String MATTER = "urban-minimum-living-allowance";
    private static final String RUNNING = "330106-20250601-0901";
    private static final String ID = "330106198503121039";
    private static final String OTHER = "330106198503122138";
    private static final List<String> TWINS = List.of("330106198503122154", "330106198503122170", "330106198503122197");
    private static final String PLAIN = "{\"type\":\"PROMISED\",\"workingDays\":20}";

    @LocalServerPort
    int port;

    @Autowired
    Vault vault;

    @Autowired
    GrantQueries grants;

    @Test
    void itIsShownAndRefusedUntilTheLeadSaysWhy() throws Exception {
        Door door = new Door(port);
        String person = vault.personRef("330106", ID);
        CaseTopic.publish(RUNNING, opened(person));
        await().until(() -> !grants.of(person).isEmpty());

        Answer received = door.post(Door.WANG, "/api/applications", request(door));
        assertThat(received.status()).as(received.body().toString()).isEqualTo(201);
        assertThat(received.body().path("runningGrants").valueStream().map(JsonNode::asString))
                .containsExactly(RUNNING);
        String path = "/api/applications/" + received.text("no");
        await().untilAsserted(() -> assertThat(door.get(Door.WANG, path)
                        .body()
                        .path("runningGrants")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(RUNNING));

        String plain = "{\"type\":\"PROMISED\",\"workingDays\":20}";
        String reasoned = "{\"type\":\"PROMISED\",\"workingDays\":20,\"secondGrant\":\"原待遇本月底终止\"}";
        refused(door.post(Door.WANG, path + "/acceptance", plain), 409, "grant-already-running", "C5");
        refused(door.post(Door.WANG, path + "/acceptance", reasoned), 403, "second-grant-by-lead", "C5");
        assertThat(door.post(Door.WANG, path + "/acceptance/preview", plain)
                        .body()
                        .path("refusals")
                        .valueStream()
                        .map(refusal -> refusal.path("code").asString()))
                .contains("grant-already-running");
        assertThat(door.post(Door.LEAD, path + "/acceptance", reasoned).status())
                .isEqualTo(200);
    }

    /** The view of running grants learns of neither before both are accepted. */
    @RepeatedTest(3)
    void ofTwoAcceptancesAtOnceOneIsRefused(RepetitionInfo round) throws Exception {
        Door door = new Door(port);
        String id = TWINS.get(round.getCurrentRepetition() - 1);
        List<String> paths = List.of(received(door, id), received(door, id));
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<Answer>> answers = paths.stream()
                .map(path -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return door.post(Door.WANG, path + "/acceptance", PLAIN);
                }))
                .toList();
        together.countDown();
        List<Answer> given = answers.stream().map(CompletableFuture::join).toList();
        assertThat(given.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        given.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> refused(answer, 409, "grant-already-running", "C5"));
    }

    @Test
    void aCaseThatEndsWithoutAGrantMakesRoomForTheNext() throws Exception {
        Door door = new Door(port);
        String first = received(door, OTHER);
        String second = received(door, OTHER);
        assertThat(door.post(Door.WANG, first + "/acceptance", PLAIN).status()).isEqualTo(200);
        refused(door.post(Door.WANG, second + "/acceptance", PLAIN), 409, "grant-already-running", "C5");
        String no = first.substring(first.lastIndexOf('/') + 1);
        CaseTopic.publish(
                no,
                new CaseCompleted(
                        no, "330106", Outcome.REFUSED, true, "不符", "第三条", "330106-BJ-2025-0901", ClosedHall.BEGINS));
        await().untilAsserted(() -> assertThat(
                        door.post(Door.WANG, second + "/acceptance", PLAIN).status())
                .isEqualTo(200));
    }

    private static String received(Door door, String id) {
        return "/api/applications/"
                + door.post(Door.WANG, "/api/applications", request(door).replace(ID, id))
                        .text("no");
    }

    private static String request(Door door) {
        List<String> checklist = door.get("", "/api/matters/" + MATTER)
                .body()
                .path("checklist")
                .valueStream()
                .map(item -> "\"" + item.path("code").asString() + "\"")
                .toList();
        return """
                {"matterId":"%s","channel":"COUNTER","circumstances":[],"materials":[%s],
                 "applicant":{"name":"慕容清远","idNumber":"%s"}}""".formatted(MATTER, String.join(",", checklist), ID);
    }

    private static CaseOpened opened(String person) {
        return new CaseOpened(
                RUNNING,
                "330106",
                MATTER,
                "2025.1",
                new LocalizedText("城市低保", "Urban allowance"),
                "CIVIL_AFFAIRS",
                new Applicant(person, "慕容**"),
                AcceptanceType.PROMISED,
                null,
                null,
                List.of(),
                new CaseTerms(true, null, List.of(), new GrantTerms(true, List.of())),
                "wang.fang",
                "wang.fang",
                ClosedHall.BEGINS,
                null);
    }
}
