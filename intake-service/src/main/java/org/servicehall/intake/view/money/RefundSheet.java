package org.servicehall.intake.view.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundEvent.RefundRefused;
import org.servicehall.contracts.money.RefundEvent.RefundRequested;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.intake.domain.money.RefundStatus;

/**
 * What goes back of one receipt, and who decided so (P4).
 *
 * @param receiptNo number of the receipt
 * @param slipNo number of the slip; null until it is given back
 * @param refusal why the last request was refused; null where none was
 */
public record RefundSheet(
        @JsonProperty("no") String receiptNo,
        String hall,
        String applicationNo,
        RefundStatus status,
        LocalizedText fee,
        boolean deposit,
        @Nullable LocalizedText matterName,
        int paidYuan,
        int yuan,
        PaymentMeans means,
        RefundGround ground,
        String reason,
        @Person String requestedBy,
        String window,
        Instant requestedAt,
        @Person @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal,
        @Nullable String slipNo) {
    static RefundSheet of(RefundRequested e) {
        return new RefundSheet(
                e.receiptNo(),
                e.hall(),
                e.applicationNo(),
                RefundStatus.REQUESTED,
                e.fee().name(),
                e.fee().deposit(),
                e.matterName(),
                e.paidYuan(),
                e.yuan(),
                e.means(),
                e.ground(),
                e.reason(),
                e.requestedBy(),
                e.window(),
                e.requestedAt(),
                null,
                null,
                null,
                null);
    }

    RefundSheet refused(RefundRefused e) {
        return decided(RefundStatus.REFUSED, e.refusedBy(), e.refusedAt(), e.reason(), null);
    }

    RefundSheet refunded(FeeRefunded e) {
        return decided(RefundStatus.REFUNDED, e.approvedBy(), e.refundedAt(), null, e.refundNo());
    }

    private RefundSheet decided(RefundStatus how, String by, Instant at, @Nullable String why, @Nullable String slip) {
        return new RefundSheet(
                receiptNo,
                hall,
                applicationNo,
                how,
                fee,
                deposit,
                matterName,
                paidYuan,
                yuan,
                means,
                ground,
                reason,
                requestedBy,
                window,
                requestedAt,
                by,
                at,
                why,
                slip);
    }
}
