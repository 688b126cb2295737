package org.servicehall.cases.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.StageRecord;

/**
 * By which papers the stages of a case have ended, each and each time by one of its own (rule C2).
 *
 * @param stages code of the stage by the number of its paper, as {@link DocumentNumber#written}
 * @param scans papers that were kept for a stage and have served it (S4)
 * @param returns how often a stage was returned
 */
record StagePapers(Map<String, String> stages, Set<String> scans, int returns) {
    /** A case that is returned more often is not examined but put off. */
    static final int MOST_RETURNS = 20;

    static final StagePapers NONE = new StagePapers(Map.of(), Set.of(), 0);

    /** @param paper null in what was recorded before a stage was a record */
    StagePapers with(String stage, @Nullable StageRecord paper) {
        return paper == null ? this : withNumber(stage, paper.documentNo()).withScan(paper.scan());
    }

    private StagePapers withNumber(String stage, @Nullable String documentNo) {
        if (documentNo == null) {
            return this;
        }
        Map<String, String> all = new HashMap<>(stages);
        all.putIfAbsent(DocumentNumber.written(documentNo), stage);
        return new StagePapers(Map.copyOf(all), scans, returns);
    }

    private StagePapers withScan(@Nullable String scan) {
        if (scan == null) {
            return this;
        }
        Set<String> all = new HashSet<>(scans);
        all.add(scan);
        return new StagePapers(stages, Set.copyOf(all), returns);
    }

    StagePapers returned() {
        return new StagePapers(stages, scans, returns + 1);
    }

    /** The stage that has ended by this paper, perhaps the same an earlier time. */
    Optional<String> endedBy(String documentNo) {
        return Optional.ofNullable(stages.get(DocumentNumber.written(documentNo)));
    }

    /** Whether its stage has ended by this scan an earlier time. */
    boolean haveServed(String scan) {
        return scans.contains(scan);
    }

    /** @throws Refusal {@code stage-returned-too-often} */
    void checkReturnable() {
        if (returns >= MOST_RETURNS) {
            throw Refusal.conflict("stage-returned-too-often", "C2", MOST_RETURNS);
        }
    }
}
