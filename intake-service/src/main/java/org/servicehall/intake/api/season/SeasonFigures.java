package org.servicehall.intake.api.season;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servicehall.intake.api.season.SeasonAnswers.VillageProgress;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.view.season.SeasonPerson;
import org.servicehall.intake.view.season.SeasonQueries;

/** Counts a season's people by village (rule S9). */
final class SeasonFigures {
    private final Map<String, Map<CertificationStatus, Integer>> villages = new TreeMap<>();
    private final Map<CertificationStatus, Integer> sums = new EnumMap<>(CertificationStatus.class);

    private SeasonFigures() {}

    static SeasonFigures of(SeasonQueries seasons, String no) {
        SeasonFigures figures = new SeasonFigures();
        seasons.forEach(no, figures::add);
        return figures;
    }

    private void add(SeasonPerson person) {
        villages.computeIfAbsent(person.village(), _ -> new EnumMap<>(CertificationStatus.class))
                .merge(person.status(), 1, Integer::sum);
        sums.merge(person.status(), 1, Integer::sum);
    }

    List<VillageProgress> byVillage() {
        List<VillageProgress> lines = new ArrayList<>();
        villages.forEach((village, counts) -> lines.add(line(village, counts)));
        return lines;
    }

    /** All villages together; its village is empty. */
    VillageProgress all() {
        return line("", sums);
    }

    private static VillageProgress line(String village, Map<CertificationStatus, Integer> counts) {
        int missing = counts.getOrDefault(CertificationStatus.LISTED, 0);
        int certified = counts.getOrDefault(CertificationStatus.CERTIFIED, 0);
        int struckOff = counts.getOrDefault(CertificationStatus.STRUCK_OFF, 0);
        return new VillageProgress(village, missing + certified + struckOff, certified, struckOff, missing);
    }
}
