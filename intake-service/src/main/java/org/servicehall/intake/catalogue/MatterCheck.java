package org.servicehall.intake.catalogue;

import java.util.List;
import java.util.function.Function;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Stage;
import org.servicehall.intake.domain.matter.Choice;
import org.servicehall.intake.domain.matter.Condition;
import org.servicehall.intake.domain.matter.Eligibility;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.matter.Money;
import org.servicehall.intake.domain.matter.Requirement;
import org.servicehall.platform.data.Field;

/** Whether the parts of a matter fit each other: codes are unique, and what is referred to is there. */
final class MatterCheck {
    private final Field root;
    private final Matter matter;

    private MatterCheck(Field root, Matter matter) {
        this.root = root;
        this.matter = matter;
    }

    static void whole(Field root, Matter matter) {
        MatterCheck check = new MatterCheck(root, matter);
        check.kinds();
        check.codes();
        check.conditions();
    }

    private void kinds() {
        if (matter.authority() != null && matter.kind() != MatterKind.FORWARDED) {
            throw root.at("authority").fault("only forwarded matters name a superior authority (K7)");
        }
        Guide.Period period = matter.guide().period();
        if (period != null && period.latePath() != null && period.late() == null) {
            throw root.at("guide").at("period").at("latePath").fault("no circumstance says who is late");
        }
        if (period != null && period.late() != null) {
            checkKnown(root.at("guide").at("period").at("late"), List.of(period.late()), matter.circumstanceCodes());
        }
    }

    private void codes() {
        root.at("choices").unique(matter.choices(), Choice::code);
        root.at("choices").unique(matter.circumstanceCodes(), code -> code);
        root.at("materials").unique(matter.materials(), Material::code);
        root.at("stages").unique(matter.stages(), Stage::id);
        root.at("figures").unique(matter.eligibility().figures(), Eligibility.Figure::code);
        root.at("requirements").unique(matter.eligibility().requirements(), Requirement::code);
        root.at("fees").unique(matter.money().charges(), charge -> charge.fee().code());
        root.at("amounts").unique(matter.money().amounts(), Money.Amount::code);
    }

    private void conditions() {
        each("materials", "requiredWhen", matter.materials(), Material::requiredWhen);
        each("fees", "requiredWhen", matter.money().charges(), Money.Charge::requiredWhen);
        each("amounts", "requiredWhen", matter.money().amounts(), Money.Amount::requiredWhen);
        each("requirements", "holds", matter.eligibility().requirements(), Requirement::holds);
        each("requirements", "unless", matter.eligibility().requirements(), MatterCheck::exception);
        List<String> figures = matter.eligibility().figures().stream()
                .map(Eligibility.Figure::code)
                .toList();
        List<Requirement> requirements = matter.eligibility().requirements();
        for (int i = 0; i < requirements.size(); i++) {
            String figure = requirements.get(i).figure();
            if (figure != null && !figures.contains(figure)) {
                throw root.at("requirements")
                        .items()
                        .get(i)
                        .at("figure")
                        .fault("\"" + figure + "\" is not a figure of this matter");
            }
        }
    }

    private static Condition exception(Requirement requirement) {
        return requirement.unless() == null ? Condition.ALWAYS : requirement.unless();
    }

    private <T> void each(String list, String name, List<T> parts, Function<T, Condition> condition) {
        for (int i = 0; i < parts.size(); i++) {
            List<String> codes = condition.apply(parts.get(i)).codes();
            if (!codes.isEmpty()) {
                checkKnown(root.at(list).items().get(i).at(name), codes, matter.circumstanceCodes());
            }
        }
    }

    private static void checkKnown(Field field, List<String> codes, List<String> known) {
        for (String code : codes) {
            if (!known.contains(code)) {
                throw field.fault("\"" + code + "\" is not a circumstance of this matter");
            }
        }
    }
}
