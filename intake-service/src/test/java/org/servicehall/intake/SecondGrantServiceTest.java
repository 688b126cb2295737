package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.intake.Door.Answer;
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
