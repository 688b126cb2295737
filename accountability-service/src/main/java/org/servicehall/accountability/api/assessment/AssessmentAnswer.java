package org.servicehall.accountability.api.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.assessment.Figure;
import org.servicehall.accountability.domain.assessment.Formula;
import org.servicehall.accountability.view.assessment.Assessor;
import org.servicehall.accountability.view.assessment.MonthSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;

/**
 * A month's assessment.
 *
 * @param version null for a draft
 * @param versions those published, oldest first
 * @param formula version of the formula it was scored by
 * @param parts how that formula scores; null where the hall has changed it since
 */
record AssessmentAnswer(
        String hall,
        String month,
        Stage status,
        @Nullable Integer version,
        List<Integer> versions,
        String formula,
        @Nullable List<PartAnswer> parts,
        List<FigureAnswer> figures,
        List<Line> clerks,
        List<Line> windows,
        @Nullable String reason,
        @Person @Nullable String publishedBy,
        @Nullable Instant publishedAt) {
    enum Stage {
        DRAFT,
        PUBLISHED
    }

    /** Points for each unit above the base, at most the cap either way; decimal texts. */
    record PartAnswer(String figure, String base, String weight, String cap) {}

    /** What a figure is called. */
    record FigureAnswer(String figure, LocalizedText figureText) {}

    static AssessmentAnswer draft(String hall, String month, Assessor.Draft draft, List<Integer> versions) {
        return new AssessmentAnswer(
                hall,
                month,
                Stage.DRAFT,
                null,
                versions,
                draft.formula().version(),
                parts(draft.formula()),
                names(),
                ordered(draft.clerks()),
                ordered(draft.windows()),
                null,
                null,
                null);
    }

    static AssessmentAnswer published(MonthSheet sheet, MonthSheet.Published one, Formula current) {
        return new AssessmentAnswer(
                sheet.hall(),
                sheet.month(),
                Stage.PUBLISHED,
                one.version(),
                sheet.assessments().stream().map(MonthSheet.Published::version).toList(),
                one.formula(),
                one.formula().equals(current.version()) ? parts(current) : null,
                names(),
                ordered(one.clerks()),
                ordered(one.windows()),
                one.reason(),
                one.publishedBy(),
                one.publishedAt());
    }

    private static List<PartAnswer> parts(Formula formula) {
        return formula.parts().stream()
                .map(part -> new PartAnswer(
                        part.figure().id(),
                        part.base().toPlainString(),
                        part.weight().toPlainString(),
                        part.cap().toPlainString()))
                .toList();
    }

    /** The store doesn't keep the order of names. */
    private static List<Line> ordered(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.subject(), ordered(line.figures()), ordered(line.parts()), line.score()))
                .toList();
    }

    private static Map<String, String> ordered(Map<String, String> byName) {
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.concat(Stream.of(Formula.START), Stream.of(Figure.values()).map(Figure::id))
                .filter(byName::containsKey)
                .forEach(name -> ordered.put(name, byName.get(name)));
        return ordered;
    }

    private static List<FigureAnswer> names() {
        return Stream.of(Figure.values())
                .map(figure -> new FigureAnswer(figure.id(), figure.text()))
                .toList();
    }
}
