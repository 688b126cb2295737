package org.servicehall.intake.api.money;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.intake.domain.money.PaidFee;
import org.servicehall.intake.view.money.RefundSheet;
import org.servicehall.platform.action.Action;

/**
 * One charge.
 *
 * @param code of the fee
 * @param grounds on which it may be given back now
 * @param refund what is known of giving it back; null where nobody asked
 * @param actions what the asker may do with it now
 */
record FeeLine(
        String receiptNo,
        @Nullable String fiscalNo,
        String code,
        LocalizedText fee,
        boolean deposit,
        int units,
        int yuan,
        @Nullable PaymentMeans means,
        @Nullable String window,
        @Person String chargedBy,
        Instant chargedAt,
        List<RefundGround> grounds,
        @Nullable RefundSheet refund,
        List<Action> actions) {
    static FeeLine of(PaidFee paid, @Nullable RefundSheet refund, List<Action> actions) {
        FeeCharged charge = paid.charge();
        return new FeeLine(
                charge.receiptNo(),
                charge.fiscalNo(),
                charge.fee().code(),
                charge.fee().name(),
                charge.fee().deposit(),
                charge.units(),
                charge.yuan(),
                charge.means(),
                charge.window(),
                charge.chargedBy(),
                charge.chargedAt(),
                paid.grounds().stream().sorted().toList(),
                refund,
                actions);
    }
}
