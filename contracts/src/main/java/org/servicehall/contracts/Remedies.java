package org.servicehall.contracts;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.RemedyKind.Against;

/**
 * What a hall tells of remedies at one moment (rule S6).
 *
 * @param ofHall as the hall has set them
 * @param ends when a right that begins at that moment ends (D1)
 * @param provisional whether the schedule of a day is still to be published (D1)
 */
public record Remedies(List<RemedyTerms> ofHall, Function<Period, Instant> ends, Predicate<Instant> provisional) {
    /** Of a hall that tells of none. */
    public static final Remedies NONE = new Remedies(List.of(), _ -> Instant.MAX);

    /** Where every schedule is out. */
    public Remedies(List<RemedyTerms> ofHall, Function<Period, Instant> ends) {
        this(ofHall, ends, _ -> false);
    }

    /** @param ofMatter what the catalogue sets for the matter; null where that is the hall's */
    public List<Remedy> against(Against what, @Nullable List<RemedyTerms> ofMatter) {
        return (ofMatter == null ? ofHall : ofMatter)
                .stream()
                        .filter(terms -> terms.kind().against() == what)
                        .map(this::told)
                        .toList();
    }

    private Remedy told(RemedyTerms terms) {
        Instant end = ends.apply(terms.period());
        return terms.until(end, provisional.test(end));
    }

    /**
     * Against a decision on a petition, or on anything else; null where there are none to tell of.
     *
     * @param ofMatter as in {@link #against}
     */
    public @Nullable List<Remedy> ofApplicant(boolean petition, @Nullable List<RemedyTerms> ofMatter) {
        List<Remedy> told = against(petition ? Against.PETITION : Against.DECISION, ofMatter);
        return told.isEmpty() ? null : told;
    }
}
