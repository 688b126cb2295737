package org.servicehall.cases.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.promised;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.archive.ArchivedFile;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.CaseSheets;
import org.servicehall.cases.view.sheet.SheetLine;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.search.Found;
import org.servicehall.platform.search.Hit;
import org.servicehall.platform.search.Sought;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.AskedStore;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** A case's line tells what its sheet tells, and is read without it (ADR 72). */
class ListedCasesTest {
    private static final CaseSheets SHEETS = new CaseSheets();
    private static final Actor CLERK = new Actor("sun.li", HALL, Set.of(Role.CLERK), "CIVIL_AFFAIRS");

    private final AskedStore asked = new AskedStore();
    private final MongoCollection<BsonDocument> stored =
            asked.database().getCollection("case-sheets-1", BsonDocument.class);
    private final StoredCodec<CaseSheet> codec =
            new StoredCodec<>(CaseSheet.class, asked.database().getCodecRegistry());
    private final View<CaseSheet> sheets = new View<>("case-sheets", () -> stored, codec, new Progress());
    private final View<SheetLine> lines = sheets.only(SheetLine.class);

    @AfterEach
    void close() {
        asked.database().drop();
        asked.close();
    }

    @Test
    @Tag("D4")
    @Tag("D5")
    void aLineTellsAtEachStepWhatTheSheetTells() {
        List<RecordedEvent> handling = Recorded.handling(Cases.handled(
                promised(Cases.REVIEW, Cases.PUBLICITY),
                new CaseOverdue(NO, HALL, "original", ACCEPTED, HANDLER, "CIVIL_AFFAIRS", ACCEPTED),
                new CaseDecided(NO, HALL, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, ACCEPTED),
                new CaseReplied(NO, HALL, "zhou.min", ACCEPTED),
                new CaseCompleted(NO, HALL, Outcome.REFUSED, false, null, null, NO + "-BJ", ACCEPTED)));
        List<CaseLine> last = new ArrayList<>();
        CaseSheet sheet = null;
        for (RecordedEvent event :
                Stream.concat(application().stream(), handling.stream()).toList()) {
            sheet = Objects.requireNonNull(SHEETS.apply(NO, sheet, event));
            store(sheet);
            if (sheet.opened()) {
                last.add(line());
                assertThat(last.getLast()).isEqualTo(told(sheet));
            }
        }
        assertThat(last).anyMatch(CaseLine::overdue).anyMatch(line -> line.dueAt() == null);
        assertThat(last.getLast().completedAt()).isEqualTo(ACCEPTED);
    }

    private static List<RecordedEvent> application() {
        return Recorded.application(promised(Cases.REVIEW, Cases.PUBLICITY));
    }

    /** As it was made of the whole sheet. */
    private static CaseLine told(CaseSheet sheet) {
        CasePart part = Objects.requireNonNull(sheet.handling());
        return new CaseLine(
                sheet.no(),
                sheet.status(),
                sheet.status().text(),
                sheet.urgent(),
                sheet.matterId(),
                part.opened().matterName(),
                sheet.maskedName(),
                sheet.window(),
                part.responsible().agent(),
                sheet.handler(),
                part.opened().acceptedAt(),
                part.dueAt(),
                part.isProvisional(),
                part.isOverdue(),
                Optional.ofNullable(part.ending().completed())
                        .map(CaseCompleted::completedAt)
                        .orElse(null));
    }

    /** By each order that can be asked for. */
    private CaseLine line() {
        List<CaseLine> read = Stream.concat(Stream.of("no"), CaseSheets.ORDERS.values().stream())
                .map(field -> lines.page(Filters.eq("hall", HALL), Sorts.descending(field), null, 1))
                .map(page -> CaseLine.of(page.items().getFirst()))
                .distinct()
                .toList();
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    @Test
    void aSearchByACasesNumberIsOneCommandAndReadsLines() {
        CaseSheet sheet = null;
        for (RecordedEvent event : Recorded.handling(Cases.handled(promised()))) {
            sheet = Objects.requireNonNull(SHEETS.apply(NO, sheet, event));
        }
        store(Objects.requireNonNull(sheet));
        View<ArchivedFile> files = new View<>(
                "archived-files",
                () -> asked.database().getCollection("archived-files-1", BsonDocument.class),
                new StoredCodec<>(ArchivedFile.class, asked.database().getCodecRegistry()),
                new Progress());
        asked.finds();
        Found found = new CaseSearch(sheets, files).find(new Sought(NO.substring(0, 12)), CLERK);
        assertThat(asked.finds()).isEqualTo(1);
        assertThat(found.items()).extracting(Hit::no, Hit::status).containsExactly(tuple(NO, "IN_PROGRESS"));
    }

    private void store(CaseSheet sheet) {
        stored.deleteMany(Filters.empty());
        stored.insertOne(codec.encode(new Stored<>(NO, sheet, Map.of(), 0)));
    }
}
