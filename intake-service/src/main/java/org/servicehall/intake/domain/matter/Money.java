package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;

/** What a matter costs and what it pays (rules P4, M4). */
public record Money(List<Charge> charges, List<Amount> amounts) {
    public static final Money NONE = new Money(List.of(), List.of());

    public Money {
        charges = List.copyOf(charges);
        amounts = List.copyOf(amounts);
    }

    /** A fee and who has to pay it. */
    public record Charge(Fee fee, Condition requiredWhen) {}

    /**
     * Something paid (M4).
     *
     * @param fromYuan least; the same as {@code toYuan} where it is fixed, null where it is a share of something
     * @param share null where it is a sum
     * @param payee who gets it
     */
    public record Amount(
            String code,
            LocalizedText name,
            @Nullable Integer fromYuan,
            @Nullable Integer toYuan,
            @Nullable Share share,
            Per per,
            Payee payee,
            Condition requiredWhen) {
        /** What it is paid for. */
        public enum Per {
            MONTH("每月"),
            YEAR("每年"),
            ONCE("一次性");

            private final String zh;

            Per(String zh) {
                this.zh = zh;
            }
        }

        /** So many percent of something that is not in the catalogue, as the local minimum wage. */
        public record Share(int percent, LocalizedText of) {}

        /** As people read it: {@code 每月 50 元}. */
        public String shown() {
            String sum = share != null
                    ? share.of().zh() + "的 " + share.percent() + "%"
                    : fromYuan + (Objects.equals(fromYuan, toYuan) ? "" : "—" + toYuan) + " 元";
            return per.zh + " " + sum + (payee == Payee.RESIDENT ? "" : "（付给" + payee.zh + "）");
        }
    }

    /** Who is paid. */
    public enum Payee {
        RESIDENT("申请人"),
        EMPLOYER("用人单位"),
        AGENCY("职业介绍机构");

        private final String zh;

        Payee(String zh) {
            this.zh = zh;
        }
    }

    List<Fee> fees(Collection<String> circumstances) {
        return charges.stream()
                .filter(charge -> charge.requiredWhen().holds(circumstances))
                .map(Charge::fee)
                .toList();
    }

    List<Amount> paid(Collection<String> circumstances) {
        return amounts.stream()
                .filter(amount -> amount.requiredWhen().holds(circumstances))
                .toList();
    }
}
