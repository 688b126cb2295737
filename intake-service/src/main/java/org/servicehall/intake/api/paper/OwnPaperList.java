package org.servicehall.intake.api.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.api.paper.PaperAnswers.MissingItem;
import org.servicehall.intake.api.paper.PaperAnswers.OwnPaper;
import org.servicehall.intake.api.paper.PaperAnswers.OwnPapers;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.paper.PaperStatus;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.affair.AffairQueries;
import org.servicehall.platform.security.HallGuard;
import org.springframework.stereotype.Component;

/** What residents see of their papers: what each is called, what became of it, what is still missing; no names (rule S4). */
@Component
class OwnPaperList {
    private final PaperFiles papers;
    private final ApplicationQueries applications;
    private final Catalogue catalogue;
    private final AffairQueries cases;

    OwnPaperList(PaperFiles papers, ApplicationQueries applications, Catalogue catalogue, AffairQueries cases) {
        this.papers = papers;
        this.applications = applications;
        this.catalogue = catalogue;
        this.cases = cases;
    }

    OwnPapers of(String no) {
        ApplicationSheet sheet = applications.find(no).orElseThrow(() -> HallGuard.unknown(no));
        Map<String, LocalizedText> names = names(sheet);
        List<MissingItem> missing = sheet.status().isOpen()
                ? sheet.missing().stream()
                        .map(item -> new MissingItem(item, name(names, item)))
                        .toList()
                : List.of();
        return new OwnPapers(
                papers.of(no).stream().map(paper -> shown(no, paper, names)).toList(), missing);
    }

    private OwnPaper shown(String no, PaperSheet paper, Map<String, LocalizedText> names) {
        @Nullable String item = paper.item();
        return new OwnPaper(
                paper.number(),
                paper.kind(),
                paper.kind().text(),
                item == null ? null : name(names, item),
                paper.status(),
                paper.status().text(),
                paper.size(),
                paper.mediaType(),
                paper.at(),
                paper.reasonForResident(),
                isFetchable(no, paper),
                paper.awaitsDecision());
    }

    /** What the replier has not signed yet, or signed as refused, is nothing that the hall has issued (D9). */
    boolean isFetchable(String no, PaperSheet paper) {
        return paper.kind() == PaperKind.RESULT
                && paper.status() == PaperStatus.KEPT
                && cases.find(no)
                        .filter(affair -> affair.completedAt() != null && affair.granted())
                        .isPresent();
    }

    /** What was named in words stands in one language (N2). */
    private Map<String, LocalizedText> names(ApplicationSheet sheet) {
        Map<String, LocalizedText> names = new HashMap<>();
        catalogue
                .version(sheet.hall(), sheet.matterId(), sheet.matterVersion())
                .materials()
                .forEach(material -> names.put(material.code(), material.name()));
        if (sheet.named() != null) {
            sheet.named().forEach(item -> names.put(item.code(), new LocalizedText(item.text(), item.text())));
        }
        return names;
    }

    private static LocalizedText name(Map<String, LocalizedText> names, String item) {
        return names.getOrDefault(item, new LocalizedText(item, item));
    }
}
