package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.EnumSet;
import java.util.Set;
import org.bson.conversions.Bson;
import org.servicehall.cases.view.archive.ArchivedFile;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.SheetLine;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.search.Found;
import org.servicehall.platform.search.Hit;
import org.servicehall.platform.search.Search;
import org.servicehall.platform.search.Sought;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Cases by number or how it begins, and the files that they became by the number of the archive. */
@Component
final class CaseSearch implements Search {
    /** For whom the endpoints are that what is found leads to. */
    private static final Set<Role> READING =
            EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE, Role.LEADING_GROUP, Role.AUDITOR);

    /** As the index has it that finds how a number begins. */
    private static final Bson NEWEST_FIRST = Sorts.descending("no");

    private final View<SheetLine> sheets;
    private final View<ArchivedFile> files;

    CaseSearch(View<CaseSheet> sheets, View<ArchivedFile> files) {
        this.sheets = sheets.only(SheetLine.class);
        this.files = files;
    }

    @Override
    public Found find(Sought sought, Actor actor) {
        boolean may = actor.roles().stream().anyMatch(READING::contains);
        return sought.number().filter(_ -> may).map(no -> numbered(no, actor)).orElse(Found.NOTHING);
    }

    private Found numbered(String no, Actor actor) {
        return switch (Sought.letters(no)) {
            case "" -> cases(no, actor);
            case NoticeNumbers.ARCHIVE -> archived(no, actor);
            default -> Found.NOTHING;
        };
    }

    private Found cases(String no, Actor actor) {
        var wanted = Filters.and(
                Filters.eq("hall", actor.hall()),
                Filters.eq("opened", true),
                Filters.gte("no", no),
                Filters.lt("no", no + "~"));
        return Found.of(sheets.page(wanted, NEWEST_FIRST, null, Found.MOST + 1).items().stream()
                .map(CaseSearch::hit)
                .toList());
    }

    private static Hit hit(SheetLine sheet) {
        CaseLine line = CaseLine.of(sheet);
        return new Hit(
                "CASE",
                new LocalizedText("办件", "case"),
                sheet.no(),
                sheet.status().name(),
                sheet.status().text(),
                line.matterName(),
                sheet.maskedName(),
                "/api/cases/" + sheet.no());
    }

    private Found archived(String archiveNo, Actor actor) {
        var wanted = Filters.and(Filters.eq("hall", actor.hall()), Filters.eq("archiveNo", archiveNo));
        return Found.of(files.page(wanted, Sorts.ascending("archiveNo"), null, 2).items().stream()
                .map(file -> new Hit(
                        "ARCHIVED_FILE",
                        new LocalizedText("档案", "archived file"),
                        file.fileNo(),
                        null,
                        null,
                        null,
                        null,
                        "/api/archive/" + file.fileNo()))
                .toList());
    }
}
