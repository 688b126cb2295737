package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.ReopenMaterial;

/**
 * What a paper was taken for is missing again once that is voided. As long as nobody was asked for anything the hall's time runs
 * on, as if it had never been brought. Afterwards it is a further notice, for which whoever voided answers, and from which the
 * resident has the time of one (rules S4, N3, C6, ADR 49).
 */
record Reopening(Dossier dossier, ReopenMaterial command) {
    List<ApplicationEvent> events() {
        Papers papers = dossier.papers();
        if (papers.missing().contains(command.item())) {
            throw Refusal.conflict("material-missing-already", "S4", command.item());
        }
        List<ApplicationEvent> events = new ArrayList<>();
        Papers.Notice first = papers.firstNotice();
        if (first != null) {
            events.addAll(papers.grace(dossier, command.graceUntil()));
        }
        events.add(reopened(first == null ? dossier.turn().since() : null));
        if (first != null) {
            events.add(notice(first));
        }
        return events;
    }

    /** @param hallsTurnSince null where it is the resident's turn */
    private ReceptionCorrected reopened(@Nullable Instant hallsTurnSince) {
        Papers papers = dossier.papers();
        return new ReceptionCorrected(
                dossier.no(),
                dossier.hall(),
                List.of(ReceptionCorrected.MATERIALS),
                null,
                dossier.received().applicant(),
                dossier.received().applicant().maskedName(),
                dossier.received().contact(),
                dossier.received().circumstances(),
                dossier.received().circumstances(),
                dossier.received().terms(),
                dossier.received().presented().stream()
                        .filter(code -> !code.equals(command.item()))
                        .toList(),
                missing(),
                command.principal() ? papers.inOrder(with(papers.missingPrincipal())) : papers.missingPrincipal(),
                dossier.charging().persons(),
                dossier.charging().persons(),
                command.reason(),
                command.act().by(),
                command.act().at(),
                hallsTurnSince);
    }

    private SupplementRequestedAgain notice(Papers.Notice first) {
        Act act = command.act();
        boolean other = !act.by().equals(first.by());
        return new SupplementRequestedAgain(
                dossier.no(),
                dossier.hall(),
                command.noticeNo().get(),
                missing(),
                command.reason(),
                act.by(),
                first.by(),
                first.window(),
                other ? act.by() : null,
                other ? act.window() : null,
                act.at(),
                command.limits().supplementEnd(act.at(), dossier.papers().completeBy(command.graceUntil())));
    }

    private List<String> missing() {
        return dossier.papers().inOrder(with(dossier.papers().missing()));
    }

    private Set<String> with(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of(command.item())).collect(Collectors.toUnmodifiableSet());
    }
}
