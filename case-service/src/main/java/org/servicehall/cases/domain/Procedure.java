package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;

/**
 * The stages of a case in their order and where it stands (rules C2, C3).
 *
 * @param completed how many stages are done
 * @param refused whether the body of the stage that ran refused, so that none runs
 * @param startedAt when the running stage began; null where there is none
 * @param publishedUntil end of the running publicity; null while nothing is published
 * @param papers what its stages have ended by
 * @param objections whether each objection, by its number less one, has been decided
 * @param objectionsBefore how many of them are older than the running stage
 * @param left who handled or accompanied the case before, and so judges no objection to it
 */
record Procedure(
        List<Stage> stages,
        int completed,
        boolean refused,
        @Nullable Instant startedAt,
        @Nullable Instant publishedUntil,
        StagePapers papers,
        List<Boolean> objections,
        int objectionsBefore,
        Set<String> left) {
    /** Anybody may object, and a case's stream is bounded: to a stage so many, each time it runs. */
    static final int MOST_OBJECTIONS = 100;

    /** Of all its runs together, each objection being two events: what else a case records has its room. */
    private static final int MOST_OF_A_CASE = 300;

    static Procedure of(List<Stage> stages) {
        return new Procedure(List.copyOf(stages), 0, false, null, null, StagePapers.NONE, List.of(), 0, Set.of());
    }

    Optional<Stage> running() {
        return !refused && completed < stages.size() ? Optional.of(stages.get(completed)) : Optional.empty();
    }

    Optional<Stage> next() {
        return completed + 1 < stages.size() ? Optional.of(stages.get(completed + 1)) : Optional.empty();
    }

    /** The running stage, after checking that it is the one meant and may be completed. */
    Stage completable(String stage, Instant at) {
        Stage running = runningAs(stage);
        if (publishedUntil != null && !at.isAfter(publishedUntil)) {
            throw Refusal.conflict("publicity-not-ended", "C3", running.name(), publishedUntil);
        }
        int open = objections.indexOf(false);
        if (open >= 0) {
            throw Refusal.conflict("objection-open", "C3", open + 1);
        }
        return running;
    }

    /** The stage to be done again: the running one or the one before it (C2), and not for ever. */
    Stage returnable(@Nullable String to) {
        papers.checkReturnable();
        int index =
                to == null ? completed : stages.stream().map(Stage::id).toList().indexOf(to);
        if (index < 0 || index > completed || index < completed - 1) {
            throw Refusal.unprocessable(
                            "stage-return-target", "C2", running().orElseThrow().name())
                    .at("returnTo");
        }
        return stages.get(index);
    }

    private int indexOf(String stage) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).id().equals(stage))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknown-stage", stage));
    }

    private Stage runningAs(String stage) {
        int index = indexOf(stage);
        if (index < completed) {
            throw Refusal.conflict(
                    "stage-already-completed", "C2", stages.get(index).name());
        }
        if (index > completed) {
            throw Refusal.conflict(
                    "stage-out-of-order", "C2", stages.get(completed).name());
        }
        checkNotRefused();
        return stages.get(index);
    }

    private void checkNotRefused() {
        if (refused) {
            throw Refusal.conflict("stage-refused", "C2", stages.get(completed).name());
        }
    }

    void checkAllCompleted() {
        checkNotRefused();
        running().ifPresent(stage -> {
            throw Refusal.conflict("stages-not-completed", "C2", stage.name());
        });
    }

    /** The published stage, after checking that objections can still be lodged. */
    Stage objectionable(Instant at) {
        if (publishedUntil == null) {
            throw Refusal.conflict("nothing-published", "C3");
        }
        if (at.isAfter(publishedUntil)) {
            throw Refusal.conflict("publicity-ended", "C3", publishedUntil);
        }
        int most = Math.min(MOST_OBJECTIONS, MOST_OF_A_CASE - objectionsBefore);
        if (objections.size() - objectionsBefore >= most) {
            throw Refusal.conflict("too-many-objections", "C3", most);
        }
        return running().orElseThrow();
    }

    /** The stage objected to, after checking that this objection is still to be decided. */
    Stage decidableObjection(int number) {
        if (number < 1 || number > objections.size()) {
            throw Refusal.notFound("unknown-objection", number);
        }
        if (objections.get(number - 1)) {
            throw Refusal.conflict("objection-already-decided", "C3", number);
        }
        return running().orElseThrow();
    }

    int nextObjection() {
        return objections.size() + 1;
    }

    /** @throws Refusal {@code stage-document-used}, where a stage has ended by the same paper, be it this one before it was returned */
    void checkPaper(String documentNo) {
        papers.endedBy(documentNo).ifPresent(other -> {
            throw Refusal.unprocessable(
                            "stage-document-used",
                            "C2",
                            stages.get(indexOf(other)).name())
                    .at("documentNo");
        });
    }

    /** @throws Refusal {@code stage-scan-used}, where the stage ended by this scan before it was returned (S4) */
    void checkScan(String scan) {
        if (papers.haveServed(scan)) {
            throw Refusal.unprocessable("stage-scan-used", "S4", scan).at("scan");
        }
    }

    Procedure stageStarted(StageStarted event) {
        return new Procedure(
                stages,
                completed,
                refused,
                event.startedAt(),
                event.publishedUntil(),
                papers,
                objections,
                objections.size(),
                left);
    }

    Procedure publishedUntil(Instant anew) {
        return new Procedure(stages, completed, refused, startedAt, anew, papers, objections, objectionsBefore, left);
    }

    Procedure stageCompleted(StageCompleted event) {
        return ended(completed + 1, refused, papers.with(event.stage(), event.record()));
    }

    Procedure stageReturned(StageReturned event) {
        return ended(
                indexOf(event.to()),
                refused,
                papers.with(event.stage(), event.record()).returned());
    }

    Procedure stageRefused(StageRefused event) {
        return ended(completed, true, papers.with(event.stage(), event.record()));
    }

    private Procedure ended(int done, boolean forGood, StagePapers next) {
        return new Procedure(stages, done, forGood, null, null, next, objections, objectionsBefore, left);
    }

    Procedure objectionLodged() {
        List<Boolean> all = new ArrayList<>(objections);
        all.add(false);
        return with(all);
    }

    Procedure objectionDecided(int number) {
        List<Boolean> all = new ArrayList<>(objections);
        all.set(number - 1, true);
        return with(all);
    }

    private Procedure with(List<Boolean> all) {
        return new Procedure(
                stages,
                completed,
                refused,
                startedAt,
                publishedUntil,
                papers,
                List.copyOf(all),
                objectionsBefore,
                left);
    }

    Procedure leftBy(Answerable before) {
        Set<String> all = new HashSet<>(left);
        all.add(before.agent());
        if (before.handler() != null) {
            all.add(before.handler());
        }
        return new Procedure(
                stages,
                completed,
                refused,
                startedAt,
                publishedUntil,
                papers,
                objections,
                objectionsBefore,
                Set.copyOf(all));
    }
}
