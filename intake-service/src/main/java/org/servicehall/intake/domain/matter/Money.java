package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.List;
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
     * Something paid to the resident.
     *
     * @param fromYuan least; the same as {@code toYuan} where it is fixed
     */
    public record Amount(String code, LocalizedText name, int fromYuan, int toYuan, Per per, Condition requiredWhen) {
        /** What it is paid for. */
        public enum Per {
            MONTH,
            YEAR,
            ONCE
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
