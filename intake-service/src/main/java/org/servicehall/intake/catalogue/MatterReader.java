package org.servicehall.intake.catalogue;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Stage;
import org.servicehall.intake.domain.matter.Choice;
import org.servicehall.intake.domain.matter.Circumstance;
import org.servicehall.intake.domain.matter.Condition;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.data.Field;

/**
 * Reads one data file of the catalogue (rules M1, M2, M4) and refuses it, naming file, line and field, if it isn't sound. A
 * version that was published is read whatever the checks have become since (M5): a new rule is a {@link Field#check}, and a
 * field that documents have not had so far may be absent.
 */
final class MatterReader {
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{1,3}");
    private static final int MOST_SHEETS = 50;
    private static final int LONGEST_PROMISE = 250;
    private static final int LONGEST_PUBLICITY = 60;

    private MatterReader() {}

    static Matter read(String file, InputStream yaml) {
        return placed(file, yaml).matter();
    }

    static Placed placed(String file, InputStream yaml) {
        Field whole = Field.read("catalogue/" + file, yaml);
        return new Placed(matter(whole), whole);
    }

    /** A version as it was published once. */
    static Matter published(String file, InputStream yaml) {
        return matter(Field.readAccepted("catalogue/" + file, yaml));
    }

    private static Matter matter(Field root) {
        root.object(
                "id",
                "version",
                "validFrom",
                "kind",
                "window",
                "limitWorkingDays",
                "authority",
                "name",
                "guide",
                "choices",
                "materials",
                "stages",
                "figures",
                "requirements",
                "fees",
                "amounts",
                "handling",
                "historical");
        MatterKind kind = root.at("kind").oneOf(MatterKind.class);
        Matter matter = new Matter(
                root.at("id").matching(ID),
                root.at("version").matching(VERSION),
                root.at("validFrom").parsed(LocalDate::parse, "a date as \"2025-01-01\""),
                root.at("name").bothLanguages(),
                kind,
                root.at("window").matching(Field.CODE),
                limit(root.at("limitWorkingDays"), kind),
                root.at("authority").isPresent() ? root.at("authority").bothLanguages() : null,
                root.at("choices").each(MatterReader::choice),
                root.at("materials").each(MatterReader::material),
                root.at("stages").each(MatterReader::stage),
                guide(root.at("guide")),
                TermsReader.eligibility(root),
                TermsReader.money(root),
                TermsReader.handling(root.at("handling")),
                root.at("historical").isPresent() && root.at("historical").flag());
        if (root.checked()) {
            MatterCheck.whole(root, matter);
        }
        return matter;
    }

    private static @Nullable Integer limit(Field field, MatterKind kind) {
        if (kind == MatterKind.PROMISED) {
            return field.number(1, LONGEST_PROMISE);
        }
        field.check(!field.isPresent(), () -> "only promised matters have a limit in working days (K5)");
        return null;
    }

    private static Choice choice(Field field) {
        field.object("code", "question", "obligatory", "exclusive", "circumstances");
        List<Circumstance> circumstances = field.at("circumstances").each(MatterReader::circumstance);
        field.at("circumstances").check(!circumstances.isEmpty(), () -> "at least one circumstance is expected");
        return new Choice(
                field.at("code").matching(Field.CODE),
                field.at("question").bothLanguages(),
                field.at("obligatory").flag(),
                field.at("exclusive").isPresent() && field.at("exclusive").flag(),
                circumstances);
    }

    private static Circumstance circumstance(Field field) {
        field.object("code", "name");
        return new Circumstance(
                field.at("code").matching(Field.CODE), field.at("name").bothLanguages());
    }

    private static Material material(Field field) {
        field.object("code", "name", "originals", "copies", "principal", "requiredWhen", "reason");
        int originals = field.at("originals").number(0, MOST_SHEETS);
        int copies = field.at("copies").number(0, MOST_SHEETS);
        field.check(originals + copies > 0, () -> "neither an original nor a copy is asked for");
        return new Material(
                field.at("code").matching(Field.CODE),
                field.at("name").bothLanguages(),
                originals,
                copies,
                field.at("principal").flag(),
                condition(field.at("requiredWhen")),
                field.at("reason").bothLanguages());
    }

    static Condition condition(Field field) {
        if (field.says("always")) {
            return Condition.ALWAYS;
        }
        field.object("anyOf", "allOf", "noneOf");
        Condition condition =
                new Condition(codes(field.at("anyOf")), codes(field.at("allOf")), codes(field.at("noneOf")));
        field.check(!condition.codes().isEmpty(), () -> "name circumstances, or write always");
        return condition;
    }

    private static List<String> codes(Field field) {
        return field.each(code -> code.matching(Field.CODE));
    }

    private static Stage stage(Field field) {
        field.object("id", "name", "body", "publicityDays");
        Field days = field.at("publicityDays");
        return new Stage(
                field.at("id").matching(ID),
                field.at("name").bothLanguages(),
                field.at("body").bothLanguages(),
                days.isPresent() ? days.number(1, LONGEST_PUBLICITY) : null);
    }

    private static Guide guide(Field field) {
        field.object("source", "fee", "conditions", "procedure", "period", "notes", "inPerson");
        return new Guide(
                field.at("conditions").each(Field::bothLanguages),
                field.at("procedure").each(Field::bothLanguages),
                field.at("fee").bothLanguages(),
                field.at("period").isPresent() ? period(field.at("period")) : null,
                field.at("notes").each(Field::bothLanguages),
                field.at("source").text(),
                field.at("inPerson").isPresent() ? field.at("inPerson").flag() : null);
    }

    private static Guide.Period period(Field field) {
        field.object("from", "until", "afterwards", "late", "latePath");
        return new Guide.Period(
                field.at("from").parsed(text -> MonthDay.parse("--" + text), "a day of the year as \"11-15\""),
                field.at("until").parsed(text -> MonthDay.parse("--" + text), "a day of the year as \"12-31\""),
                field.at("afterwards").bothLanguages(),
                field.at("late").isPresent() ? field.at("late").matching(Field.CODE) : null,
                field.at("latePath").isPresent() ? latePath(field.at("latePath")) : null);
    }

    /** An instant or forwarded one: a promise would need a limit of its own. */
    private static Guide.LatePath latePath(Field field) {
        field.object("kind", "authority");
        MatterKind kind = field.at("kind").oneOf(MatterKind.class);
        field.at("kind")
                .check(
                        kind == MatterKind.INSTANT || kind == MatterKind.FORWARDED,
                        () -> "late-comers are handled at once or forwarded");
        field.at("authority")
                .check(
                        field.at("authority").isPresent() == (kind == MatterKind.FORWARDED),
                        () -> "forwarded ones name the authority, others don't (K7)");
        return new Guide.LatePath(
                kind, field.at("authority").isPresent() ? field.at("authority").bothLanguages() : null);
    }
}
