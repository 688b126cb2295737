package org.servicehall.accountability.domain.complaint;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordApproval;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordDisapproval;
import org.servicehall.accountability.domain.complaint.Verdict.Approval;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.Fault;

/** The joint meeting's decision, and the superior's word on it (rules B3, B5, B6). */
final class Deciding {
    private Deciding() {}

    static ComplaintDecided decide(ComplaintFile file, DecideComplaint command) {
        SanctionRecommended recommendation = toDecide(file, command.by());
        Meetings.check(file, command.meeting(), command.rules(), recommendation.recommendedAt(), command.at());
        checkAnswers(recommendation, command.answers());
        checkSanction(file, command);
        Meetings.checkUninvolved(file, command.meeting(), command.rules());
        return new ComplaintDecided(
                file.no(),
                file.hall(),
                command.founded(),
                command.founded()
                        ? atFault(file)
                        : named(
                                file,
                                ComplaintInvestigated::person,
                                file.filed().person()),
                command.founded()
                        ? window(file)
                        : named(
                                file,
                                ComplaintInvestigated::window,
                                file.filed().window()),
                command.founded() ? fault(file) : null,
                command.sanction(),
                byName(command.answers()),
                command.reason(),
                Meetings.recorded(command.meeting(), command.rules()),
                file.inquiry().evidence(),
                command.by().id(),
                command.at());
    }

    static SanctionApproved approve(ComplaintFile file, RecordApproval command) {
        return new SanctionApproved(
                file.no(),
                file.hall(),
                command.authority(),
                command.referenceNo(),
                command.by().id(),
                command.at());
    }

    static SanctionDisapproved disapprove(ComplaintFile file, RecordDisapproval command) {
        return new SanctionDisapproved(
                file.no(),
                file.hall(),
                command.authority(),
                command.referenceNo(),
                command.reason(),
                command.by().id(),
                command.at());
    }

    static void checkPending(ComplaintFile file, By by) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        if (file.verdict().approval() != Approval.PENDING) {
            throw Refusal.conflict("nothing-to-approve", "B6");
        }
    }

    /** The recommendation that waits for the meeting. */
    static SanctionRecommended toDecide(ComplaintFile file, By by) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        SanctionRecommended recommendation = file.inquiry().recommendation();
        if (recommendation == null) {
            throw Refusal.conflict("nothing-recommended", "B5");
        }
        boolean anew = file.phase() == Phase.DECIDED && file.verdict().approval() == Approval.REFUSED;
        if (file.phase() != Phase.RECOMMENDED && !anew) {
            throw Refusal.conflict("complaint-already-decided", "B5");
        }
        return recommendation;
    }

    /** Each aggravating factor gets its answer, and none is answered that was not found (rule B3). */
    private static void checkAnswers(SanctionRecommended recommendation, Map<Aggravation, String> answers) {
        var found = Set.copyOf(recommendation.aggravations());
        var missing = found.stream()
                .filter(aggravation -> answers.getOrDefault(aggravation, "").isBlank())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aggravation.class)));
        if (!missing.isEmpty()) {
            throw Refusal.unprocessable("aggravation-unanswered", "B3", missing).at("answers");
        }
        if (!found.containsAll(answers.keySet())) {
            throw Refusal.unprocessable("aggravation-not-found", "B3", answers.keySet())
                    .at("answers");
        }
    }

    private static void checkSanction(ComplaintFile file, DecideComplaint command) {
        if (command.sanction() == null) {
            return;
        }
        var findings = file.inquiry().findings();
        if (!command.founded() || findings == null || findings.person() == null || findings.fault() == null) {
            throw Refusal.unprocessable("nobody-to-sanction", "B4").at("sanction");
        }
    }

    /** Whom the findings hold at fault, whoever was complained of; what is right may be nobody's fault (rule B2). */
    private static @Nullable String atFault(ComplaintFile file) {
        var findings = file.inquiry().findings();
        return findings == null || findings.fault() == null ? null : findings.person();
    }

    private static @Nullable String window(ComplaintFile file) {
        var findings = file.inquiry().findings();
        return findings == null ? null : findings.window();
    }

    /** What is not founded is told to whom it was about: as found, or else as filed. */
    private static @Nullable String named(
            ComplaintFile file, Function<ComplaintInvestigated, @Nullable String> found, @Nullable String filed) {
        var findings = file.inquiry().findings();
        String named = findings == null ? null : found.apply(findings);
        return named == null ? filed : named;
    }

    private static @Nullable Fault fault(ComplaintFile file) {
        var findings = file.inquiry().findings();
        return findings == null ? null : findings.fault();
    }

    private static Map<String, String> byName(Map<Aggravation, String> answers) {
        Map<String, String> named = new TreeMap<>();
        answers.forEach((aggravation, answer) -> named.put(aggravation.name(), answer));
        return named;
    }
}
