package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.*;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.*;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.platform.testing.EntityPlay;

/** Whatever clerks do in whatever order, these stay true. */
class ApplicationPropertiesTest {
    private static final List<String> ITEMS = List.of("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");

    /** One thing somebody tries, so many hours after the one before. */
    record Step(int what, Set<String> items, int hours) {}

    @Property(tries = 10_000)
    @Tag("N2")
    @Tag("N3")
    void thereIsOneSupplementNoticeAndWhatItListedSufficesForAcceptance(@ForAll("days") List<Step> day) {
        List<ApplicationEvent> events = play(day);
        assertThat(events.stream().filter(SupplementRequested.class::isInstance))
                .hasSizeLessThanOrEqualTo(1);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof SupplementRequestedAgain) {
                assertThat(events.subList(0, i)).anyMatch(SupplementRequested.class::isInstance);
            }
        }
    }

    @Property(tries = 10_000)
    @Tag("K3")
    void whatASupplementNoticePromisedIsNotReturned(@ForAll("days") List<Step> day) {
        List<ApplicationEvent> events = play(day);
        if (events.getLast() instanceof ApplicationReturned) {
            assertThat(events).noneMatch(SupplementRequested.class::isInstance);
        }
    }

    @Property(tries = 10_000)
    @Tag("K8")
    void nothingFollowsTheEndAndTheFirstAskerNeverChanges(@ForAll("days") List<Step> day) {
        List<ApplicationEvent> events = play(day);
        assertThat(events.subList(0, events.size() - 1)).noneMatch(ApplicationPropertiesTest::ends);
        assertThat(events.stream().filter(ApplicationReceived.class::isInstance))
                .hasSize(1);
    }

    @Property(tries = 10_000)
    @Tag("F4")
    void eachHandOverIsRecordedAsUnconfirmedAtMostOnce(@ForAll("days") List<Step> day) {
        assertThat(play(day).stream()
                        .filter(HandOverUnconfirmed.class::isInstance)
                        .map(event -> ((HandOverUnconfirmed) event).count()))
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(ITEMS).set().ofMinSize(1),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(20);
    }

    private static boolean ends(ApplicationEvent event) {
        return event instanceof ApplicationAccepted
                || event instanceof ApplicationReturned
                || event instanceof ApplicationWithdrawn;
    }

    private static List<ApplicationEvent> play(List<Step> day) {
        EntityPlay application = new EntityPlay(Application.class, List.of());
        List<ApplicationEvent> recorded = new ArrayList<>();
        send(application, recorded, latePensioner("ID_CARD"));
        Instant now = NINE;
        for (Step step : day) {
            now = now.plus(Duration.ofHours(step.hours()));
            send(application, recorded, command(step, now));
        }
        return recorded;
    }

    private static ApplicationCommand command(Step step, Instant at) {
        String[] items = step.items().toArray(String[]::new);
        return switch (step.what()) {
            case 0 -> supplement(items);
            case 1 -> supplementAgain("政策调整", items);
            case 2, 3 -> supply(items);
            case 4 ->
                giveBack(
                        step.hours() % 2 == 0 ? ReturnGround.PRINCIPAL_ITEM_MISSING : ReturnGround.UNLAWFUL,
                        "缺主件",
                        "第三条");
            case 5 -> accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(60));
            case 6 ->
                handOver(step.hours() % 2 == 0 ? WANG : LI, step.hours() % 3 == 0 ? "li.na" : "chen.jie", "LABOUR");
            case 7 -> confirm(LI);
            case 8 -> new WithdrawApplication(NO, WANG, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS);
            default ->
                new RecordUnconfirmedHandOver(NO, new Act("term-sweep", "OFFICE", false, at), 1 + step.hours() % 3);
        };
    }

    private static void send(EntityPlay application, List<ApplicationEvent> recorded, ApplicationCommand command) {
        try {
            application.send(command).forEach(event -> recorded.add((ApplicationEvent) event));
        } catch (Refusal e) {
            assertThat(e.code()).isNotBlank();
        }
    }
}
