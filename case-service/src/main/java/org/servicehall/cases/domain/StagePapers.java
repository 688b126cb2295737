package org.servicehall.cases.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.StageRecord;

/**
 * By which papers the stages of a case have ended, each and each time by one of its own (rule C2).
 *
 * @param stages code of the stage by the number of its paper, as {@link DocumentNumber#written}
 * @param returns how often a stage was returned
 */
record StagePapers(Map<String, String> stages, int returns) {
    /** A case that is returned more often is not examined but put off. */
    static final int MOST_RETURNS = 20;

    static final StagePapers NONE = new StagePapers(Map.of(), 0);

    /** @param paper null in what was recorded before a stage was a record */
    StagePapers with(String stage, @Nullable StageRecord paper) {
        if (paper == null || paper.documentNo() == null) {
            return this;
        }
        Map<String, String> all = new HashMap<>(stages);
        all.putIfAbsent(DocumentNumber.written(paper.documentNo()), stage);
        return new StagePapers(Map.copyOf(all), returns);
    }

    StagePapers returned() {
        return new StagePapers(stages, returns + 1);
    }

    /** The stage that has ended by this paper, perhaps the same an earlier time. */
    Optional<String> endedBy(String documentNo) {
        return Optional.ofNullable(stages.get(DocumentNumber.written(documentNo)));
    }

    /** @throws Refusal {@code stage-returned-too-often} */
    void checkReturnable() {
        if (returns >= MOST_RETURNS) {
            throw Refusal.conflict("stage-returned-too-often", "C2", MOST_RETURNS);
        }
    }
}
