package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.platform.testing.OpenedVault;
import org.servicehall.platform.testing.StoredTexts;
import org.servicehall.platform.testing.TopicTexts;
import org.servicehall.platform.testing.badinput.Canaries;
import org.servicehall.platform.testing.badinput.Canary;
import org.servicehall.platform.testing.badinput.EveryAnswer;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a reporter or an appellant says, in any field that may hold it, stands in the vault and nowhere else (R3, B7). */
@Tag("R3")
@Tag("B7")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest implements WholeService {
    private static final Set<String> TOLD =
            Set.of("/api/complaints", "/api/complaints/orders", "/api/complaints/{no}/appeal");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Vault vault;

    @Test
    void whatIsSaidInAnyFieldStandsInTheVaultAndNowhereElse(CapturedOutput output) {
        List<Example> examples = EveryFieldTest.examples(port).stream()
                .filter(example -> TOLD.contains(example.operation()))
                .map(CanaryTest::ofItsOwnOrder)
                .toList();
        Canaries canaries = new Canaries(port, EveryFieldTest.GUARDED).tell(examples);
        List<Canary> told = canaries.told();
        assertThat(canaries.operations()).containsExactlyInAnyOrderElementsOf(TOLD);
        assertThat(EveryFieldTest.GUARDED.unguarded())
                .filteredOn(field -> !field.equals(Example.SEARCHED_BY))
                .allMatch(field -> TOLD.contains(field.replaceFirst(" .*", "")));
        StoredTexts.untilPublished(database);

        List<String> opened = new OpenedVault(vault, database, ComplaintKind.values()).texts();
        assertThat(told).allMatch(canary -> opened.stream().anyMatch(canary::standsIn));

        EveryAnswer answers = answers(canaries.numbers());
        assertThat(Canary.found(told, canaries.answers())).isEmpty();
        assertThat(Canary.found(told, answers.texts())).isEmpty();
        List<String> stored = StoredTexts.all(database);
        List<String> published = TopicTexts.all();
        assertThat(List.of(stored, published))
                .allMatch(texts -> texts.toString().contains(canaries.numbers().getLast()));
        assertThat(Canary.found(told, stored)).isEmpty();
        assertThat(Canary.found(told, published)).isEmpty();
        assertThat(Canary.found(told, List.of(output.getAll()))).isEmpty();
    }

    /** A work order is taken in once, and others try the example's. */
    private static Example ofItsOwnOrder(Example example) {
        return new Example(
                example.operation(),
                example.path(),
                example.body().replace("GD20261120-9001", "GD20261120-9002"),
                example.token(),
                example.allowed());
    }

    private EveryAnswer answers(List<String> numbers) {
        var door = new Door(port);
        for (String number : numbers) {
            await().until(() ->
                    door.get("/api/complaints/" + number, Complaining.OFFICE).status() == 200);
        }
        EveryAnswer answers = new EveryAnswer(
                        port,
                        EveryAnswer.everybody(Complaining.OFFICE, Complaining.INVESTIGATOR, Complaining.ACCUSED),
                        Map.of("hall", "330106", "month", "2025-09", "year", "2025", "limit", "200"))
                .withoutReason(numbers, Set.of());
        assertThat(answers.silent())
                .contains("/api/complaints/{no}/reporter", "/api/complaints/{no}/text", "/api/complaints/{no}/appeal")
                .doesNotContain(
                        "/api/complaints/{no}",
                        "/api/complaints/{no}/timeline",
                        "/api/complaints/{no}/progress",
                        "/api/complaints/{no}/personal-notice",
                        "/api/complaints/{no}/result",
                        "/api/complaints/statistics",
                        "/api/ledger",
                        "/api/ledger/export",
                        "/api/ledger/sources",
                        "/api/public/board");
        return answers;
    }
}
