package org.servicehall.intake.catalogue;

import static org.servicehall.intake.catalogue.MatterReader.CODE;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.intake.domain.matter.Condition;
import org.servicehall.intake.domain.matter.Eligibility;
import org.servicehall.intake.domain.matter.Money;
import org.servicehall.intake.domain.matter.Requirement;

/** Reads who may apply, what is paid and how the case is handled (rules M3, M4, P4, C4, C5, D4, F5). */
final class TermsReader {
    private static final int OLDEST = 120;
    private static final int MOST_YUAN = 1_000_000;
    private static final int LONGEST_EXTENSION = 250;

    private TermsReader() {}

    static Eligibility eligibility(Field root) {
        return new Eligibility(
                root.at("figures").each(TermsReader::figure),
                root.at("requirements").each(TermsReader::requirement));
    }

    static Money money(Field root) {
        return new Money(
                root.at("fees").each(TermsReader::charge), root.at("amounts").each(TermsReader::amount));
    }

    static CaseTerms handling(Field field) {
        if (!field.isPresent()) {
            return CaseTerms.PLAIN;
        }
        field.object("published", "extensionWorkingDays", "jointWindows", "grant");
        return new CaseTerms(
                field.at("published").isPresent() && field.at("published").flag(),
                optional(field.at("extensionWorkingDays"), 0, LONGEST_EXTENSION),
                field.at("jointWindows").each(window -> window.matching(CODE)),
                field.at("grant").isPresent() ? grant(field.at("grant")) : null);
    }

    private static GrantTerms grant(Field field) {
        field.object("yearly", "endsWith");
        return new GrantTerms(
                field.at("yearly").flag(), field.at("endsWith").each(matter -> matter.matching(MatterReader.ID)));
    }

    private static Eligibility.Figure figure(Field field) {
        field.object("code", "question");
        return new Eligibility.Figure(
                field.at("code").matching(CODE), field.at("question").bothLanguages());
    }

    private static Requirement requirement(Field field) {
        field.object("code", "text", "minimumAge", "holds", "figure", "atLeast", "unless");
        boolean figure = field.at("figure").isPresent();
        return new Requirement(
                field.at("code").matching(CODE),
                field.at("text").bothLanguages(),
                optional(field.at("minimumAge"), 1, OLDEST),
                field.at("holds").isPresent() ? MatterReader.condition(field.at("holds")) : Condition.ALWAYS,
                figure ? field.at("figure").matching(CODE) : null,
                figure ? field.at("atLeast").number(0, MOST_YUAN) : 0,
                field.at("unless").isPresent() ? MatterReader.condition(field.at("unless")) : null);
    }

    private static Money.Charge charge(Field field) {
        field.object("code", "name", "yuan", "per", "deposit", "requiredWhen");
        Fee fee = new Fee(
                field.at("code").matching(CODE),
                field.at("name").bothLanguages(),
                field.at("yuan").number(1, MOST_YUAN),
                field.at("per").oneOf(Fee.Unit.class),
                field.at("deposit").isPresent() && field.at("deposit").flag());
        return new Money.Charge(fee, MatterReader.condition(field.at("requiredWhen")));
    }

    /** Either a fixed sum, or one from … to … */
    private static Money.Amount amount(Field field) {
        field.object("code", "name", "yuan", "fromYuan", "toYuan", "per", "requiredWhen");
        boolean fixed = field.at("yuan").isPresent();
        return new Money.Amount(
                field.at("code").matching(CODE),
                field.at("name").bothLanguages(),
                field.at(fixed ? "yuan" : "fromYuan").number(1, MOST_YUAN),
                field.at(fixed ? "yuan" : "toYuan").number(1, MOST_YUAN),
                field.at("per").oneOf(Money.Amount.Per.class),
                MatterReader.condition(field.at("requiredWhen")));
    }

    private static @Nullable Integer optional(Field field, int least, int most) {
        return field.isPresent() ? field.number(least, most) : null;
    }
}
