package org.servicehall.intake.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureExecuted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRefused;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.contracts.erasure.ErasureEvent.Identified;
import org.servicehall.contracts.erasure.ErasureEvent.RefusalGround;
import org.servicehall.intake.domain.erasure.ErasureCommand.GrantErasure;
import org.servicehall.intake.domain.erasure.ErasureCommand.RecordExecution;
import org.servicehall.intake.domain.erasure.ErasureCommand.RefuseErasure;
import org.servicehall.intake.domain.erasure.ErasureCommand.RequestErasure;
import org.servicehall.platform.testing.StateTable;

/** A request to erase, decided by the office (R3). */
@Tag("R3")
@Tag("S11")
class ErasureTest {
    private static final String NO = "330106-SC20251103-0001";
    private static final Instant AT = Instant.parse("2025-11-03T01:30:00Z");
    private static final List<Contact> CONTACTS = List.of(new Contact("phone", "name"));
    private static final Affairs NONE = new Affairs(List.of(), null);
    private static final Affairs FILE_KEPT = new Affairs(List.of(), AT.plusSeconds(86_400));
    private static final String BASIS = "个人信息保护法第四十七条";

    private static final RequestErasure REQUEST = new RequestErasure(
            NO, "330106", "P-1", ErasureGround.CONSENT_WITHDRAWN, Identified.ID_CARD, "wang.fang", AT);
    private static final RefuseErasure REFUSE =
            new RefuseErasure(NO, RefusalGround.STILL_NEEDED, BASIS, "低保仍在享受", "wu.gang", AT);
    private static final RecordExecution EXECUTE = new RecordExecution(NO, AT);

    private static final ErasureRequested REQUESTED = new ErasureRequested(
            NO, "330106", "P-1", ErasureGround.CONSENT_WITHDRAWN, Identified.ID_CARD, "wang.fang", AT);
    private static final ErasureRefused REFUSED =
            new ErasureRefused(NO, "330106", RefusalGround.STILL_NEEDED, BASIS, "低保仍在享受", "wu.gang", AT);
    private static final ErasureExecuted EXECUTED = new ErasureExecuted(NO, "330106", AT);

    private final AxonTestFixture fixture = fixture();

    private final StateTable table = new StateTable(Erasure.class)
            .state("none", List.of())
            .state("requested", List.of(REQUESTED))
            .state("refused", List.of(REQUESTED, REFUSED))
            .state("granted", List.of(REQUESTED, granted(ErasureGround.CONSENT_WITHDRAWN)))
            .state("executed", List.of(REQUESTED, granted(ErasureGround.CONSENT_WITHDRAWN), EXECUTED))
            .command(REQUEST)
            .command(REFUSE)
            .command("GrantErasure, nothing open", grant(NONE, ErasureGround.CONSENT_WITHDRAWN, "wu.gang"))
            .command(
                    "GrantErasure, a case is open",
                    grant(
                            new Affairs(List.of("330106-20251101-0001"), null),
                            ErasureGround.CONSENT_WITHDRAWN,
                            "wu.gang"))
            .command("GrantErasure, a file must be kept", grant(FILE_KEPT, ErasureGround.CONSENT_WITHDRAWN, "wu.gang"))
            .command(
                    "GrantErasure, a file must be kept, handled unlawfully",
                    grant(FILE_KEPT, ErasureGround.UNLAWFUL_HANDLING, "wu.gang"))
            .command("GrantErasure, by who took the request", grant(NONE, ErasureGround.CONSENT_WITHDRAWN, "wang.fang"))
            .command(EXECUTE);

    private static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, Erasure.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = table.markdown(
                "States of a request to erase 个人信息删除申请",
                "What each command does in each state: its events, or its refusal and the rule that refuses. Written by"
                        + " `ErasureTest` of intake-service, which fails when it is no longer true.");
        assertThat(StateTable.kept(Path.of("../docs/states/erasure.md"), now)).isEqualTo(now);
    }

    @Test
    void everyCommandIsInTheTable() {
        assertThat(Set.copyOf(table.tried()))
                .isEqualTo(Set.of("RequestErasure", "RefuseErasure", "GrantErasure", "RecordExecution"));
    }

    @Test
    void theOfficeGrantsWithTheLegalGround() {
        fixture.given()
                .command(REQUEST)
                .when()
                .command(grant(NONE, ErasureGround.CONSENT_WITHDRAWN, "wu.gang"))
                .then()
                .events(granted(ErasureGround.CONSENT_WITHDRAWN));
    }

    @Test
    void theOfficeRefusesWithTheLegalGround() {
        fixture.given().command(REQUEST).when().command(REFUSE).then().events(REFUSED);
    }

    @Test
    void whoTookTheRequestDoesNotDecideOnIt() {
        fixture.given()
                .command(REQUEST)
                .when()
                .command(grant(NONE, ErasureGround.CONSENT_WITHDRAWN, "wang.fang"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("erasure-decided-by-another", "R3"));
    }

    @Test
    void nobodyIsErasedWhoseAffairsAreOpen() {
        fixture.given()
                .command(REQUEST)
                .when()
                .command(grant(
                        new Affairs(List.of("330106-20251101-0001"), null), ErasureGround.UNLAWFUL_HANDLING, "wu.gang"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("erasure-affairs-open", "R3"));
    }

    @ParameterizedTest
    @Tag("R1")
    @EnumSource(ErasureGround.class)
    void aFileIsKeptForItsTimeUnlessTheLawSaysOtherwise(ErasureGround ground) {
        boolean granted = ground == ErasureGround.UNLAWFUL_HANDLING || ground == ErasureGround.OTHER_LAW;
        var when = fixture.given().command(REQUEST).when().command(grant(FILE_KEPT, ground, "wu.gang"));
        if (granted) {
            when.then().events(granted(ground));
        } else {
            when.then().noEvents().exceptionSatisfies(refused("erasure-file-kept", "R1"));
        }
    }

    @Test
    @Tag("R1")
    void aFileWhoseTimeIsOverStandsAgainstNothing() {
        fixture.given()
                .command(REQUEST)
                .when()
                .command(grant(new Affairs(List.of(), AT), ErasureGround.CONSENT_WITHDRAWN, "wu.gang"))
                .then()
                .events(granted(ErasureGround.CONSENT_WITHDRAWN));
    }

    private static GrantErasure grant(Affairs affairs, ErasureGround ground, String by) {
        return new GrantErasure(NO, CONTACTS, affairs, ground, BASIS, "本人申请", by, AT, "proof");
    }

    private static ErasureGranted granted(ErasureGround ground) {
        return new ErasureGranted(NO, "330106", "P-1", CONTACTS, ground, BASIS, "本人申请", "wu.gang", AT, "proof");
    }

    private static Consumer<Throwable> refused(String code, String rule) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(code);
                assertThat(refusal.rule()).isEqualTo(rule);
            });
        };
    }
}
