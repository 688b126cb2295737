package org.servicehall.intake.domain.money;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.money.RefundGround;

/**
 * A charge, and on which grounds it may be given back now (rule P4).
 *
 * @param grounds a deposit always goes back; a fee when its application came to nothing; and what was charged by mistake
 */
public record PaidFee(FeeCharged charge, Set<RefundGround> grounds) {
    public PaidFee {
        grounds = Set.copyOf(grounds);
    }

    /**
     * The charge of that receipt; empty when the application has none such.
     *
     * @param happened to the application, in order
     */
    public static Optional<PaidFee> of(String receiptNo, List<?> happened) {
        return happened.stream()
                .filter(FeeCharged.class::isInstance)
                .map(FeeCharged.class::cast)
                .filter(charge -> charge.receiptNo().equals(receiptNo))
                .findFirst()
                .map(charge -> of(charge, happened));
    }

    /** @param happened to the application of that charge, in order */
    public static PaidFee of(FeeCharged charge, List<?> happened) {
        return new PaidFee(charge, grounds(charge, happened));
    }

    private static Set<RefundGround> grounds(FeeCharged charge, List<?> happened) {
        Set<RefundGround> grounds = EnumSet.of(RefundGround.WRONG_CHARGE);
        if (charge.fee().deposit()) {
            grounds.add(RefundGround.DEPOSIT);
        }
        happened.forEach(event -> {
            switch (event) {
                case ApplicationWithdrawn _ -> grounds.add(RefundGround.WITHDRAWN);
                case ChargingClosed closed
                when Boolean.TRUE.equals(closed.takenBack()) -> grounds.add(RefundGround.WITHDRAWN);
                case ApplicationReturned _, ApplicationLapsed _ -> grounds.add(RefundGround.RETURNED);
                default -> {
                    // changes nothing about what goes back
                }
            }
        });
        return grounds;
    }
}
