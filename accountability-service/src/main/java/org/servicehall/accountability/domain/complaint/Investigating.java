package org.servicehall.accountability.domain.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AssignInvestigators;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LinkEvidence;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.ReportFindings;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.InvestigatorsAssigned;
import org.servicehall.contracts.accountability.Investigator;

/** The investigation: by leading group and department together, by nobody who is involved (rule B5). */
final class Investigating {
    /** More would not fit a stream that stays small. */
    private static final int MOST_EVIDENCE = 100;

    private Investigating() {}

    static InvestigatorsAssigned assign(ComplaintFile file, AssignInvestigators command) {
        command.investigators().forEach(one -> checkMember(one, command));
        checkBodies(command.investigators());
        checkUninvolved(file, command);
        return new InvestigatorsAssigned(
                file.no(), file.hall(), command.investigators(), command.by().id(), command.at());
    }

    static void checkAssignable(ComplaintFile file, By by) {
        by.mustBe(By.LEADING_GROUP);
        checkAccepted(file);
        // findings whose investigators have left still need somebody who recommends
        if (file.phase().compareTo(Phase.INVESTIGATED) > 0) {
            throw Refusal.conflict("already-recommended", "B5");
        }
    }

    static List<EvidenceLinked> link(ComplaintFile file, LinkEvidence command) {
        checkEvidence(file, command.evidence());
        if (file.inquiry().evidence().contains(command.evidence())) {
            return List.of();
        }
        checkRoom(file);
        return List.of(new EvidenceLinked(
                file.no(),
                file.hall(),
                command.evidence(),
                command.note(),
                command.by().id(),
                command.at()));
    }

    static void checkLinkable(ComplaintFile file, By by) {
        checkInvestigator(file, by);
        if (file.phase() != Phase.ACCEPTED && file.phase() != Phase.INVESTIGATED && file.phase() != Phase.RECOMMENDED) {
            throw Refusal.conflict("too-late-for-evidence", "B5");
        }
    }

    private static void checkRoom(ComplaintFile file) {
        if (file.inquiry().evidence().size() >= MOST_EVIDENCE) {
            throw Refusal.conflict("too-much-evidence", "B5", MOST_EVIDENCE);
        }
    }

    static ComplaintInvestigated report(ComplaintFile file, ReportFindings command) {
        checkFindings(file, command);
        return new ComplaintInvestigated(
                file.no(),
                file.hall(),
                command.findings(),
                command.person(),
                command.window(),
                command.fault(),
                command.aggravations().stream().distinct().sorted().toList(),
                command.by().id(),
                command.at());
    }

    static void checkInvestigator(ComplaintFile file, By by) {
        if (!file.isInvestigatedBy(by)) {
            throw Refusal.forbidden("only-investigators", "B5");
        }
    }

    private static void checkAccepted(ComplaintFile file) {
        if (file.phase() == Phase.FILED || file.phase() == Phase.DECLINED || file.phase() == Phase.ANSWERED) {
            throw Refusal.conflict("complaint-not-accepted", "B5");
        }
    }

    static void checkUnderWay(ComplaintFile file, By by) {
        checkInvestigator(file, by);
        checkAccepted(file);
        if (file.phase() != Phase.ACCEPTED) {
            throw Refusal.conflict("complaint-already-investigated", "B5");
        }
    }

    /** Last, and without a name: it may be the reporter, whom those who name investigators do not know (rule B7). */
    private static void checkUninvolved(ComplaintFile file, AssignInvestigators command) {
        boolean involved = command.investigators().stream()
                .map(Investigator::id)
                .anyMatch(id -> file.isAbout(id)
                        || id.equals(file.filed().enteredBy())
                        || command.broughtBy().test(id));
        if (involved) {
            throw Refusal.unprocessable("investigator-involved", "B5").at("investigators");
        }
    }

    private static void checkMember(Investigator one, AssignInvestigators command) {
        if (command.members().get(one.id()) != one.body()) {
            throw Refusal.unprocessable("investigator-of-no-body", "B5", one.id(), one.body())
                    .at("investigators");
        }
    }

    private static void checkBodies(List<Investigator> investigators) {
        if (investigators.stream().map(Investigator::id).distinct().count() < investigators.size()) {
            throw Refusal.unprocessable("investigator-named-twice", "B5").at("investigators");
        }
        var sitting = investigators.stream().map(Investigator::body).collect(Collectors.toSet());
        if (sitting.size() < Investigator.Body.values().length) {
            var missing = Arrays.stream(Investigator.Body.values())
                    .filter(body -> !sitting.contains(body))
                    .map(Enum::name)
                    .collect(Collectors.joining(", "));
            throw Refusal.unprocessable("both-bodies-investigate", "B5", missing)
                    .at("investigators");
        }
    }

    private static void checkEvidence(ComplaintFile file, String evidence) {
        if (!EventIds.isOfHall(evidence, file.hall())) {
            throw Refusal.unprocessable("no-event-of-this-hall", "B5").at("evidence");
        }
    }

    private static void checkFindings(ComplaintFile file, ReportFindings command) {
        if (command.aggravations().contains(Aggravation.REPEATED_WITHIN_YEAR)) {
            throw Refusal.unprocessable("repetition-is-counted", "B3").at("aggravations");
        }
        if (command.fault() == null && !command.aggravations().isEmpty()) {
            throw Refusal.unprocessable("nothing-to-aggravate", "B3").at("aggravations");
        }
        if (command.fault() != null && command.person() == null && command.window() == null) {
            throw Refusal.unprocessable("fault-of-nobody", "B2").at("person");
        }
        if (command.person() != null && file.inquiry().isBy(command.person())) {
            throw Refusal.conflict("investigator-at-fault", "B5", command.person());
        }
    }
}
