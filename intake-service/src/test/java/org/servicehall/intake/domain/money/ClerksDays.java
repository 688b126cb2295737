package org.servicehall.intake.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.intake.domain.money.TakingsCommand.EnterTaking;
import org.servicehall.intake.domain.money.TakingsCommand.Paper;
import org.servicehall.intake.domain.money.TakingsCommand.Signatory;

/** A clerk's takings of Friday 26 September 2025. */
final class ClerksDays {
    static final String DAY = "330106-wang.fang-20250926";
    static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    static final Instant AT = Instant.parse("2025-09-26T02:00:00Z");
    static final Instant FIVE = Instant.parse("2025-09-26T09:00:00Z");
    static final Instant LATE = Instant.parse("2025-09-28T09:00:00Z");
    static final Signatory LEAD = new Signatory("zhou.min", true, FRIDAY, FIVE);
    static final Paper PAPER = new Paper(
            "330106-SF-2025-0001",
            "330106-20250926-0001",
            new LocalizedText("卫生费", "Sanitation"),
            false,
            "household-move-out",
            null);

    private ClerksDays() {}

    static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, Takings.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    static TakingsSentBack sentBack(@Nullable Instant lateAfter) {
        return new TakingsSentBack(DAY, "330106", "再点一次", "zhou.min", FIVE, lateAfter, lateAfter);
    }

    static EnterTaking enter(String source, PaymentMeans means, int yuan) {
        return enter(source, means, yuan, LATE);
    }

    static EnterTaking enter(String source, PaymentMeans means, int yuan, @Nullable Instant lateAfter) {
        return new EnterTaking(
                DAY,
                "330106",
                "wang.fang",
                LocalDate.of(2025, 9, 26),
                "CIVIL_AFFAIRS",
                source,
                PAPER,
                means,
                yuan,
                AT,
                FIVE,
                lateAfter);
    }

    static TakingEntered entered(String source, PaymentMeans means, int yuan) {
        return new TakingEntered(
                DAY,
                "330106",
                "wang.fang",
                LocalDate.of(2025, 9, 26),
                "CIVIL_AFFAIRS",
                source,
                PAPER.receiptNo(),
                PAPER.applicationNo(),
                PAPER.fee(),
                PAPER.deposit(),
                PAPER.matterId(),
                PAPER.matterName(),
                means,
                yuan,
                AT,
                FIVE,
                LATE);
    }

    static TakingsCounted counted() {
        return new TakingsCounted(
                DAY, "330106", List.of(new MeansTotal(PaymentMeans.CASH, 36, 0, 36)), 36, 36, null, "wang.fang", FIVE);
    }
}
