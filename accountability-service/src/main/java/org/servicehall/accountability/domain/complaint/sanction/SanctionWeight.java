package org.servicehall.accountability.domain.complaint.sanction;

import static org.servicehall.contracts.accountability.Sanction.ADMINISTRATIVE_REMOVAL;
import static org.servicehall.contracts.accountability.Sanction.ADMINISTRATIVE_WARNING;
import static org.servicehall.contracts.accountability.Sanction.ADMONITION_TALK;
import static org.servicehall.contracts.accountability.Sanction.CIRCULATED_CRITICISM;
import static org.servicehall.contracts.accountability.Sanction.DEMERIT;
import static org.servicehall.contracts.accountability.Sanction.DEMOTION;
import static org.servicehall.contracts.accountability.Sanction.DISMISSAL;
import static org.servicehall.contracts.accountability.Sanction.EFFICIENCY_WARNING;
import static org.servicehall.contracts.accountability.Sanction.EXPULSION;
import static org.servicehall.contracts.accountability.Sanction.GRADE_DEMOTION;
import static org.servicehall.contracts.accountability.Sanction.JUDICIAL_TRANSFER;
import static org.servicehall.contracts.accountability.Sanction.MAJOR_DEMERIT;
import static org.servicehall.contracts.accountability.Sanction.OFF_POST_TRAINING;
import static org.servicehall.contracts.accountability.Sanction.PARTY_EXPULSION;
import static org.servicehall.contracts.accountability.Sanction.PARTY_POST_REMOVAL;
import static org.servicehall.contracts.accountability.Sanction.PARTY_PROBATION;
import static org.servicehall.contracts.accountability.Sanction.PARTY_WARNING;
import static org.servicehall.contracts.accountability.Sanction.REMOVAL;
import static org.servicehall.contracts.accountability.Sanction.RESIGNATION;
import static org.servicehall.contracts.accountability.Sanction.SERIOUS_PARTY_WARNING;
import static org.servicehall.contracts.accountability.Sanction.TRANSFER;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.contracts.accountability.Sanction;

/**
 * How heavy sanctions are for whom they are imposed on, whatever their place in the source's list (rule B8, ADR 33). The order is
 * partial: of a party and an administrative sanction neither is the lighter one, and who appealed is given neither for the
 * other.
 */
public final class SanctionWeight {
    /** Each from light to heavy; where one line meets another the two compare. */
    private static final List<List<Sanction>> LINES = List.of(
            List.of(CIRCULATED_CRITICISM, ADMONITION_TALK, OFF_POST_TRAINING, EFFICIENCY_WARNING, TRANSFER),
            // the post, and in the end the work
            List.of(TRANSFER, DEMOTION, REMOVAL, RESIGNATION, DISMISSAL, EXPULSION),
            // what stands in the personal file; all but the last leave the work, which DISMISSAL takes
            List.of(
                    TRANSFER,
                    ADMINISTRATIVE_WARNING,
                    DEMERIT,
                    MAJOR_DEMERIT,
                    GRADE_DEMOTION,
                    ADMINISTRATIVE_REMOVAL,
                    DISMISSAL),
            List.of(GRADE_DEMOTION, RESIGNATION),
            List.of(REMOVAL, ADMINISTRATIVE_REMOVAL),
            List.of(
                    EFFICIENCY_WARNING,
                    PARTY_WARNING,
                    SERIOUS_PARTY_WARNING,
                    PARTY_POST_REMOVAL,
                    PARTY_PROBATION,
                    PARTY_EXPULSION),
            List.of(EXPULSION, JUDICIAL_TRANSFER),
            List.of(PARTY_EXPULSION, JUDICIAL_TRANSFER));

    private static final Map<Sanction, Set<Sanction>> LIGHTER = lighter();

    private SanctionWeight() {}

    /** Those that are clearly lighter, in the order of the source's list. */
    public static Set<Sanction> lighterThan(Sanction sanction) {
        return EnumSet.copyOf(LIGHTER.getOrDefault(sanction, EnumSet.noneOf(Sanction.class)));
    }

    public static boolean isHeavier(Sanction one, Sanction than) {
        return lighterThan(one).contains(than);
    }

    public static boolean isLighter(Sanction one, Sanction than) {
        return lighterThan(than).contains(one);
    }

    private static Map<Sanction, Set<Sanction>> lighter() {
        Map<Sanction, Set<Sanction>> all = new EnumMap<>(Sanction.class);
        for (Sanction sanction : Sanction.values()) {
            Set<Sanction> below = EnumSet.noneOf(Sanction.class);
            addBelow(sanction, below);
            all.put(sanction, below);
        }
        return all;
    }

    private static void addBelow(Sanction sanction, Set<Sanction> below) {
        for (List<Sanction> line : LINES) {
            int place = line.indexOf(sanction);
            if (place > 0 && below.add(line.get(place - 1))) {
                addBelow(line.get(place - 1), below);
            }
        }
    }
}
