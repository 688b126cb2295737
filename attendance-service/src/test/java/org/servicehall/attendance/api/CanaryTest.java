package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.attendance.Happened;
import org.servicehall.attendance.vault.AttendanceKind;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.OpenedVault;
import org.servicehall.platform.testing.StoredTexts;
import org.servicehall.platform.testing.TestTokens;
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

/** Why somebody asks for leave stands in the vault and nowhere else, and is gone with the key (R3, T6). */
@Tag("R3")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest implements WholeService {
    private static final String HALL = "340123";
    private static final List<String> READERS = List.of(
            "",
            TestTokens.of("he.ping", HALL, Role.CLERK),
            TestTokens.of("luo.wei", HALL, Role.LEAD),
            TestTokens.of("deng.ke", HALL, Role.OFFICE),
            TestTokens.of("tan.yu", HALL, Role.AUDITOR, Role.LEADING_GROUP));

    private static final Map<String, String> VALUES =
            Map.of("hall", HALL, "month", "2025-09", "date", "2025-09-24", "duty", "CLEANING", "limit", "200");

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Vault vault;

    @BeforeEach
    void eightOnAnotherDay() {
        clock.set(Happened.at("08:00").plus(Duration.ofDays(3)));
    }

    @Test
    void whyLeaveIsAskedForStandsInTheVaultAndNowhereElse(CapturedOutput output) {
        Canaries canaries = new Canaries(port, EveryFieldTest.GUARDED).tell(leave());
        List<Canary> told = canaries.told();
        assertThat(canaries.operations()).containsExactly("/api/leaves");
        String leave = canaries.numbers().getFirst();
        StoredTexts.untilPublished(database);
        await().until(() ->
                new Counter(port).get(READERS.get(3), "/api/leaves/" + leave).status() == 200);

        OpenedVault opened = new OpenedVault(vault, database, AttendanceKind.values());
        assertThat(told).allMatch(canary -> opened.texts().stream().anyMatch(canary::standsIn));
        assertThat(Canary.found(told, answers().withReason(List.of(leave)).texts()))
                .isNotEmpty();
        var backup = opened.backup("vault");
        EveryAnswer answers = answers().withoutReason(List.of(leave), Set.of());
        assertThat(answers.silent()).contains("/api/leaves/{no}/reason").doesNotContain("/api/leaves/{no}");
        assertThat(Canary.found(told, answers.texts())).isEmpty();
        assertThat(Canary.found(told, canaries.answers())).isEmpty();
        assertThat(Canary.found(told, StoredTexts.all(database))).isEmpty();
        assertThat(Canary.found(told, TopicTexts.all())).isEmpty();
        assertThat(Canary.found(told, List.of(output.getAll()))).isEmpty();

        vault.erase(vault.ownerOf(AttendanceKind.LEAVE.of(leave)).orElseThrow());
        opened.restore(backup);
        assertThat(Canary.found(told, opened.texts()))
                .as("a backup and the keys that are left")
                .isEmpty();
        assertThat(Canary.found(told, answers().withReason(List.of(leave)).texts()))
                .isEmpty();
    }

    private EveryAnswer answers() {
        return new EveryAnswer(port, READERS, VALUES);
    }

    private List<Example> leave() {
        return EveryFieldTest.examples(port).stream()
                .filter(example -> example.operation().equals("/api/leaves"))
                .map(example -> new Example(
                        example.operation(),
                        example.path(),
                        example.body().replace("2025-11-03", "2025-11-06"),
                        example.token(),
                        example.allowed()))
                .toList();
    }
}
