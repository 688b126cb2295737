package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.Commands;
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

/** Whatever a resident says, in any field that may hold it, stands in the vault and nowhere else (R3). */
@Tag("R3")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest implements WholeService {
    /** The document of a matter is public, though nobody guards it. */
    private static final String MATTERS = "/api/matters/{id}/versions";

    /** What may be told of a canary's name. */
    private static final String MASKED = "欧阳*****";

    /** The number of a card finds who is listed, and is kept nowhere (S9). */
    private static final String CARD = "/api/seasons/{no}/certifications";

    /** Finds a household, and is kept nowhere (S8). */
    private static final String HOUSEHOLD_WANTED = "/api/households/finding";

    private static final String NOTICE_PAGE = "/api/notices/{no}";
    /** Only who says why is shown something. */
    private static final List<String> WITH_REASON = List.of(
            "/api/applications/{no}/applicant",
            "/api/applications/{no}/hand-over/contact",
            "/api/applications/{no}/representatives/{representative}/person",
            "/api/appointments/{no}/person",
            "/api/duty-calls/{no}/person",
            "/api/households/{no}/affairs");

    private static final List<String> SHEETS = List.of(
            "/api/applications/%s",
            "/api/appointments/%s",
            "/api/duty-calls/%s",
            "/api/erasures/%s",
            "/api/notices/%s/verification",
            "/api/households/%s");

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Commands commands;

    @Autowired
    Vault vault;

    @Test
    void whatIsSaidInAnyFieldStandsInTheVaultAndNowhereElse(CapturedOutput output) {
        Canaries canaries = new Canaries(port, EveryFieldTest.GUARDED).tell(examples());
        List<Canary> told = canaries.told();
        assertThat(canaries.operations())
                .containsExactlyInAnyOrder(
                        "/api/applications",
                        "/api/applications/{no}/consultation",
                        "/api/applications/{no}/correction",
                        "/api/applications/{no}/hand-over",
                        "/api/applications/{no}/representatives",
                        "/api/appointments",
                        "/api/duty-calls",
                        "/api/erasures",
                        "/api/public/application-corrections",
                        "/api/households",
                        "/api/households/{no}/members",
                        "/api/households/{no}/members/{person}/name",
                        "/api/households/{no}/registration",
                        "/api/public/applications",
                        "/api/public/appointments",
                        "/api/search");
        StoredTexts.untilPublished(database);

        List<String> opened = new OpenedVault(vault, database, IntakeKind.values()).texts();
        assertThat(told)
                .filteredOn(canary -> !canary.field().startsWith("/api/erasures ")
                        && !canary.field().equals(Example.SEARCHED_BY))
                .allMatch(canary -> opened.stream().anyMatch(canary::standsIn));

        EveryAnswer answers = answers(canaries.numbers());
        assertThat(Canary.found(told, canaries.answers())).isEmpty();
        assertThat(Canary.found(told, answers.texts())).isEmpty();
        List<String> stored = StoredTexts.all(database);
        List<String> published = TopicTexts.all();
        assertThat(List.of(stored, published))
                .allMatch(texts -> texts.toString().contains(MASKED));
        assertThat(Canary.found(told, stored)).isEmpty();
        assertThat(Canary.found(told, published)).isEmpty();
        assertThat(Canary.found(told, List.of(output.getAll()))).isEmpty();
    }

    private EveryAnswer answers(List<String> numbers) {
        var door = new Door(port);
        for (String number : numbers) {
            await().until(() -> SHEETS.stream()
                    .anyMatch(sheet ->
                            door.page(Door.LEAD, sheet.formatted(number)).statusCode() == 200));
        }
        EveryAnswer answers = new EveryAnswer(
                        port,
                        EveryAnswer.everybody(Door.WANG),
                        Map.of(
                                "id", "pension-qualification",
                                "hall", "330106",
                                "window", "CONSTRUCTION",
                                "limit", "200",
                                "type", "INSTANT",
                                "date", ClosedHall.workingDay(1).toString()))
                .withoutReason(numbers, Set.of(NOTICE_PAGE));
        assertThat(answers.silent())
                .containsAll(WITH_REASON)
                .doesNotContain("/api/applications/{no}", "/api/applications", "/api/matters/{id}/due");
        return answers;
    }

    private List<Example> examples() {
        return new EveryFieldExamples(port, commands, vault)
                .all().stream()
                        .filter(example ->
                                !Set.of(MATTERS, CARD, HOUSEHOLD_WANTED).contains(example.operation()))
                        .toList();
    }
}
