package org.servicehall.intake.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.intake.domain.ApplicationCommand.ReopenMaterial;

/** What a paper was taken for is missing again once that is voided: as if it had never been brought (rule S4). */
record Reopening(Dossier dossier, ReopenMaterial command) {
    List<ApplicationEvent> events() {
        Papers papers = dossier.papers();
        if (papers.missing().contains(command.item())) {
            throw Refusal.conflict("material-missing-already", "S4", command.item());
        }
        boolean asked = papers.firstNotice() != null;
        return List.of(new ReceptionCorrected(
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
                papers.inOrder(with(papers.missing())),
                command.principal() ? papers.inOrder(with(papers.missingPrincipal())) : papers.missingPrincipal(),
                dossier.charging().persons(),
                dossier.charging().persons(),
                command.reason(),
                command.act().by(),
                command.act().at(),
                asked ? null : dossier.turn().since()));
    }

    private Set<String> with(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of(command.item())).collect(Collectors.toUnmodifiableSet());
    }
}
