package org.servicehall.intake.domain.money;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.money.MeansTotal;

/** Adds up a day's money by means of payment (rule S12). */
public final class MeansTotals {
    private MeansTotals() {}

    /** @param yuan what came in; less than zero for what went out */
    public record Flow(PaymentMeans means, int yuan) {}

    /** Of the means that were used, in their order. */
    public static List<MeansTotal> of(Collection<Flow> flows) {
        return Arrays.stream(PaymentMeans.values())
                .filter(means -> flows.stream().anyMatch(flow -> flow.means() == means))
                .map(means -> of(means, flows))
                .toList();
    }

    private static MeansTotal of(PaymentMeans means, Collection<Flow> flows) {
        int taken = 0;
        int refunded = 0;
        for (Flow flow : flows) {
            if (flow.means() == means) {
                taken += Math.max(flow.yuan(), 0);
                refunded -= Math.min(flow.yuan(), 0);
            }
        }
        return new MeansTotal(means, taken, refunded, taken - refunded);
    }

    static int cash(List<MeansTotal> totals) {
        return totals.stream()
                .filter(total -> total.means() == PaymentMeans.CASH)
                .mapToInt(MeansTotal::balanceYuan)
                .sum();
    }
}
