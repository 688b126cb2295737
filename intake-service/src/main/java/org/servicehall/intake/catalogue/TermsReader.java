package org.servicehall.intake.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;
import org.servicehall.intake.domain.matter.Condition;
import org.servicehall.intake.domain.matter.Eligibility;
import org.servicehall.intake.domain.matter.Money;
import org.servicehall.intake.domain.matter.Requirement;
import org.servicehall.platform.data.Field;

/** Reads who may apply, what is paid and how the case is handled (rules M3, M4, P4, C4, C5, D4, F5, S6). */
final class TermsReader {
    private static final int OLDEST = 120;
    private static final int MOST_YUAN = 1_000_000;
    private static final int LONGEST_EXTENSION = 250;
    private static final int WHOLE = 100;
    private static final int MOST_DAYS = 730;
    private static final int MOST_MONTHS = 24;

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
        field.object("published", "extensionWorkingDays", "jointWindows", "grant", "remedies");
        return new CaseTerms(
                field.at("published").isPresent() && field.at("published").flag(),
                optional(field.at("extensionWorkingDays"), 0, LONGEST_EXTENSION),
                field.at("jointWindows").each(window -> window.matching(Field.CODE)),
                field.at("grant").isPresent() ? grant(field.at("grant")) : null,
                field.at("remedies").isPresent() ? field.at("remedies").each(TermsReader::remedy) : null);
    }

    /** In place of the hall's (S6); an empty list where there are none, as against what a Party branch decides. */
    private static RemedyTerms remedy(Field field) {
        field.object("kind", "authority", "address", "days", "months");
        boolean months = field.at("months").isPresent();
        field.check(months != field.at("days").isPresent(), () -> "either days or months are expected");
        return new RemedyTerms(
                field.at("kind").oneOf(RemedyKind.class),
                field.at("authority").bothLanguages(),
                field.at("address").isPresent() ? field.at("address").bothLanguages() : null,
                months ? null : Integer.valueOf(field.at("days").number(1, MOST_DAYS)),
                months ? Integer.valueOf(field.at("months").number(1, MOST_MONTHS)) : null);
    }

    private static GrantTerms grant(Field field) {
        field.object("yearly", "endsWith", "grantedTo");
        return new GrantTerms(
                field.at("yearly").flag(),
                field.at("endsWith").each(matter -> matter.matching(MatterReader.ID)),
                field.at("grantedTo").isPresent() ? field.at("grantedTo").oneOf(GrantTerms.GrantedTo.class) : null);
    }

    private static Eligibility.Figure figure(Field field) {
        field.object("code", "question");
        return new Eligibility.Figure(
                field.at("code").matching(Field.CODE), field.at("question").bothLanguages());
    }

    private static Requirement requirement(Field field) {
        field.object("code", "text", "minimumAge", "holds", "figure", "atLeast", "unless");
        boolean figure = field.at("figure").isPresent();
        field.at("atLeast").check(figure || !field.at("atLeast").isPresent(), () -> "of which figure?");
        field.check(
                figure
                        || field.at("minimumAge").isPresent()
                        || field.at("holds").isPresent(),
                () -> "asks for nothing: minimumAge, holds or figure is expected");
        return new Requirement(
                field.at("code").matching(Field.CODE),
                field.at("text").bothLanguages(),
                optional(field.at("minimumAge"), 1, OLDEST),
                field.at("holds").isPresent() ? MatterReader.condition(field.at("holds")) : Condition.ALWAYS,
                figure ? field.at("figure").matching(Field.CODE) : null,
                figure ? field.at("atLeast").number(0, MOST_YUAN) : 0,
                field.at("unless").isPresent() ? MatterReader.condition(field.at("unless")) : null);
    }

    private static Money.Charge charge(Field field) {
        field.object("code", "name", "yuan", "per", "deposit", "requiredWhen");
        Fee fee = new Fee(
                field.at("code").matching(Field.CODE),
                field.at("name").bothLanguages(),
                field.at("yuan").number(1, MOST_YUAN),
                field.at("per").oneOf(Fee.Unit.class),
                field.at("deposit").isPresent() && field.at("deposit").flag());
        return new Money.Charge(fee, MatterReader.condition(field.at("requiredWhen")));
    }

    /** A fixed sum, one from … to …, or a share of something. */
    private static Money.Amount amount(Field field) {
        field.object("code", "name", "yuan", "fromYuan", "toYuan", "percent", "of", "per", "payee", "requiredWhen");
        boolean share = field.at("percent").isPresent();
        boolean fixed = field.at("yuan").isPresent();
        Integer from = share
                ? null
                : Integer.valueOf(field.at(fixed ? "yuan" : "fromYuan").number(1, MOST_YUAN));
        Integer to = share
                ? null
                : Integer.valueOf(field.at(fixed ? "yuan" : "toYuan").number(1, MOST_YUAN));
        field.at("toYuan").check(from == null || to == null || from <= to, () -> "less than fromYuan");
        return new Money.Amount(
                field.at("code").matching(Field.CODE),
                field.at("name").bothLanguages(),
                from,
                to,
                share ? share(field) : null,
                field.at("per").oneOf(Money.Amount.Per.class),
                field.at("payee").isPresent() ? field.at("payee").oneOf(Money.Payee.class) : Money.Payee.RESIDENT,
                MatterReader.condition(field.at("requiredWhen")));
    }

    private static Money.Amount.Share share(Field field) {
        for (String sum : List.of("yuan", "fromYuan", "toYuan")) {
            field.at(sum).check(!field.at(sum).isPresent(), () -> "either a sum or a share, not both");
        }
        return new Money.Amount.Share(
                field.at("percent").number(1, WHOLE), field.at("of").bothLanguages());
    }

    private static @Nullable Integer optional(Field field, int least, int most) {
        return field.isPresent() ? field.number(least, most) : null;
    }
}
