package org.servicehall.accountability.view.board;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.data.BoardTexts;
import org.servicehall.accountability.data.BoardTexts.WallRule;
import org.servicehall.accountability.data.HallLibrary;
import org.servicehall.accountability.view.assessment.MonthSheet;
import org.servicehall.accountability.view.assessment.MonthSheets;
import org.servicehall.accountability.view.conduct.ConductRecords;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ConductEvent.Posting;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;

/** Puts together what hangs on a hall's wall at a moment (rules W1, W2, G2). */
public final class Board {
    private static final int MOST_POSTINGS = 20;
    private static final int MOST_MONTHS = 24;

    private final Halls halls;
    private final HallLibrary library;
    private final View<ConductSheet> conduct;
    private final View<MonthSheet> months;
    private final int sloganMinutes;

    /** @param sloganMinutes working time that a slogan's turn lasts (W2) */
    public Board(
            Halls halls, HallLibrary library, View<ConductSheet> conduct, View<MonthSheet> months, int sloganMinutes) {
        this.halls = halls;
        this.library = library;
        this.conduct = conduct;
        this.months = months;
        this.sloganMinutes = sloganMinutes;
    }

    /**
     * All that anybody may read there. Of an assessment it tells only that it is published: no rule of the source makes
     * public how single persons were scored.
     *
     * @param slogan whose turn it is
     * @param slogans all, in the order of their turns
     * @param attendance published months, latest first (T7); their sheets are public
     * @param assessments published months, latest first (D8); what they hold is for staff
     * @param notices where the notice board is (C3, C4)
     */
    public record Sheet(
            String hall,
            LocalizedText name,
            List<WallRule> rules,
            List<WindowSheet> windows,
            SloganSheet slogan,
            List<String> slogans,
            List<PostingSheet> commendations,
            List<PostingSheet> circulars,
            List<MonthLink> attendance,
            List<MonthLink> assessments,
            String notices) {}

    /** A window and what it handles (rule W1). */
    public record WindowSheet(String code, LocalizedText name, LocalizedText handles) {}

    /** @param number its place among all, from 1 */
    public record SloganSheet(int number, String text) {}

    /** A commendation or circular; whom it names, its text says. */
    public record PostingSheet(
            String no, @Nullable LocalizedText window, String title, String text, Instant publishedAt) {}

    /** A published month and where it can be read. */
    public record MonthLink(String month, int version, Instant publishedAt, String address) {}

    /** @throws org.servicehall.contracts.Refusal {@code unknown-hall}, 404 */
    public Sheet at(String code, Instant moment) {
        Hall hall = halls.get(code);
        BoardTexts texts = library.of(code).board();
        List<MonthSheet> published = months.page(Filters.eq("hall", code), MonthSheets.ORDER, null, MOST_MONTHS)
                .items();
        return new Sheet(
                code,
                hall.name(),
                texts.rules(),
                windows(hall, texts),
                slogan(code, texts, moment),
                texts.slogans().stream().map(BoardTexts.Slogan::text).toList(),
                postings(hall, Posting.COMMENDATION),
                postings(hall, Posting.CIRCULAR),
                published.stream().flatMap(Board::attendance).toList(),
                published.stream().flatMap(Board::assessment).toList(),
                "/api/public/notices?hall=" + code);
    }

    private static List<WindowSheet> windows(Hall hall, BoardTexts texts) {
        return hall.windows().stream()
                .map(window -> new WindowSheet(
                        window.code(),
                        window.name(),
                        Objects.requireNonNull(texts.handles().get(window.code()))))
                .toList();
    }

    private SloganSheet slogan(String hall, BoardTexts texts, Instant moment) {
        long turn = new SloganTurns(halls.calendar(hall), sloganMinutes).at(moment);
        int number = Math.floorMod(turn, texts.slogans().size()) + 1;
        return new SloganSheet(number, texts.inTurn(turn).text());
    }

    private List<PostingSheet> postings(Hall hall, Posting kind) {
        return conduct
                .page(ConductRecords.inForce(hall.code(), kind), ConductRecords.ORDER, null, MOST_POSTINGS)
                .items()
                .stream()
                .map(sheet -> posting(hall, sheet))
                .toList();
    }

    private static PostingSheet posting(Hall hall, ConductSheet sheet) {
        var notice = Objects.requireNonNull(sheet.notice());
        LocalizedText window = sheet.window() == null
                ? null
                : hall.window(sheet.window()).map(Hall.Window::name).orElse(null);
        return new PostingSheet(sheet.recordNo(), window, notice.title(), notice.text(), sheet.recordedAt());
    }

    private static Stream<MonthLink> attendance(MonthSheet month) {
        return Optional.ofNullable(month.attendance()).stream()
                .map(attendance -> new MonthLink(
                        month.month(),
                        attendance.version(),
                        attendance.publishedAt(),
                        "/api/public/attendance/" + month.hall() + "/" + month.month()));
    }

    private static Stream<MonthLink> assessment(MonthSheet month) {
        return month.assessment(null).stream()
                .map(latest -> new MonthLink(
                        month.month(), latest.version(), latest.publishedAt(), "/api/assessments/" + month.month()));
    }
}
