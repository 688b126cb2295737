package org.servicehall.platform.settings;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;

/** What a hall tells of remedies: as it has set them, and as the law has what it has not (rule S6). */
final class HallRemedies {
    private static final int MOST_DAYS = 730;
    private static final int MOST_MONTHS = 24;

    private final String hall;
    private final int number;

    private HallRemedies(String hall, int number) {
        this.hall = hall;
        this.number = number;
    }

    /**
     * @return in the order of the kinds
     * @throws IllegalArgumentException naming hall and property of what is wrong
     */
    static List<RemedyTerms> of(String hall, List<RemedyTerms> set) {
        Set<RemedyKind> kinds = EnumSet.noneOf(RemedyKind.class);
        for (int i = 0; i < set.size(); i++) {
            new HallRemedies(hall, i).check(set.get(i), kinds);
        }
        return Stream.concat(set.stream(), RemedyTerms.STATUTORY.stream().filter(law -> !kinds.contains(law.kind())))
                .sorted(Comparator.comparing(RemedyTerms::kind))
                .toList();
    }

    private void check(RemedyTerms terms, Set<RemedyKind> before) {
        if (terms.kind() == null) {
            throw wrong("kind", "is missing");
        }
        if (!before.add(terms.kind())) {
            throw wrong("kind", terms.kind() + " is set twice");
        }
        if (isIncomplete(terms.authority())) {
            throw wrong("authority", "is needed in Chinese and English");
        }
        if (terms.address() != null && isIncomplete(terms.address())) {
            throw wrong("address", "is needed in Chinese and English, or not at all");
        }
        checkPeriod(terms);
    }

    /** How long a sanction may be appealed against is {@code hall.complaints.appeal-days} (rule B8). */
    private void checkPeriod(RemedyTerms terms) {
        boolean either = (terms.days() == null) != (terms.months() == null);
        if (!either && terms.kind() != RemedyKind.APPEAL) {
            throw wrong("days", "or months is needed, and not both");
        }
        checkWithin("days", terms.days(), MOST_DAYS);
        checkWithin("months", terms.months(), MOST_MONTHS);
    }

    private void checkWithin(String property, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw wrong(property, "must be from 1 to " + most + ", not " + value);
        }
    }

    private static boolean isIncomplete(@Nullable LocalizedText text) {
        return text == null || isBlank(text.zh()) || isBlank(text.en());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private IllegalArgumentException wrong(String property, String what) {
        return new IllegalArgumentException("hall " + hall + ": remedies[" + number + "]." + property + " " + what);
    }
}
