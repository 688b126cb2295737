package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.vault.CaseKind;
import org.servicehall.platform.testing.OpenedVault;
import org.servicehall.platform.testing.StoredTexts;
import org.servicehall.platform.testing.TopicTexts;
import org.servicehall.platform.testing.badinput.Canaries;
import org.servicehall.platform.testing.badinput.Canary;
import org.servicehall.platform.testing.badinput.EveryAnswer;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever an objector or a rater says, in any field that may hold it, stands in the vault and nowhere else (R3). */
@Tag("R3")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest implements WholeService {
    private static final Set<String> TOLD =
            Set.of("/api/cases/{no}/objection", "/api/public/objections", "/api/public/ratings");

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Vault vault;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    void whatIsSaidInAnyFieldStandsInTheVaultAndNowhereElse(CapturedOutput output) {
        List<Example> examples = new EveryFieldExamples(hall)
                .all().stream()
                        .filter(example -> TOLD.contains(example.operation()))
                        .toList();
        Canaries canaries = new Canaries(port, EveryFieldTest.GUARDED).tell(examples);
        List<Canary> told = canaries.told();
        assertThat(canaries.operations()).containsExactlyInAnyOrderElementsOf(TOLD);
        assertThat(EveryFieldTest.GUARDED.unguarded())
                .filteredOn(field -> !field.equals(Example.SEARCHED_BY))
                .allMatch(field -> TOLD.contains(field.replaceFirst(" .*", "")));
        StoredTexts.untilPublished(database);
        await().until(() -> hall.get(Hall.LEAD, "/api/ratings?by=WINDOW&month=2025-11")
                .body()
                .contains("count"));

        List<String> opened = new OpenedVault(vault, database, CaseKind.values()).texts();
        assertThat(told).allMatch(canary -> opened.stream().anyMatch(canary::standsIn));

        EveryAnswer answers = new EveryAnswer(
                        port,
                        EveryAnswer.everybody(Hall.AGENT, Hall.HANDLER),
                        Map.of("hall", Cases.HALL, "month", "2025-11", "by", "WINDOW", "limit", "200"))
                .withoutReason(canaries.numbers(), Set.of());
        assertThat(answers.silent())
                .contains("/api/cases/{no}/objections/{number}/statement", "/api/ratings/{no}/remark")
                .doesNotContain("/api/cases/{no}", "/api/cases/{no}/timeline", "/api/register", "/api/register.csv");
        assertThat(Canary.found(told, canaries.answers())).isEmpty();
        assertThat(Canary.found(told, answers.texts())).isEmpty();
        List<String> stored = StoredTexts.all(database);
        List<String> published = TopicTexts.all();
        assertThat(List.of(stored, published))
                .allMatch(texts -> texts.toString().contains("收入不符"));
        assertThat(Canary.found(told, stored)).isEmpty();
        assertThat(Canary.found(told, published)).isEmpty();
        assertThat(Canary.found(told, List.of(output.getAll()))).isEmpty();
    }
}
