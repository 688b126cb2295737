package org.servicehall.intake.domain.command;

import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.PaymentMeans;

/** Fees are taken, struck, and taken no more (rule P4). */
public sealed interface FeeCommand extends ApplicationCommand {
    /**
     * @param fee code in the catalogue
     * @param units how many persons, or 1
     * @param yuan what is taken in all; anything but what the catalogue says is refused, and recorded (P4)
     * @param fiscalNo number of the fiscal receipt
     * @param receiptNo of the hall's own receipt; asked for once nothing stands against the charge
     */
    record ChargeFee(
            @TargetEntityId String applicationNo,
            Act act,
            String fee,
            int units,
            int yuan,
            PaymentMeans means,
            String fiscalNo,
            Supplier<String> receiptNo)
            implements FeeCommand {}

    /**
     * From the case, when it is decided or taken back; changes nothing the second time, nor what has no case (P4).
     *
     * @param cause id of the case's event
     * @param takenBack whether the resident took it back
     */
    record CloseCharging(@TargetEntityId String applicationNo, Act act, String cause, boolean takenBack)
            implements FeeCommand {}

    /** From a refund, when a charge by mistake went back whole; changes nothing the second time, nor after the decision (P4). */
    record StrikeCharge(@TargetEntityId String applicationNo, Act act, String receiptNo, int yuan)
            implements FeeCommand {}
}
