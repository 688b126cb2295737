package org.servicehall.cases.api.monthreturn;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.servicehall.cases.api.Months;
import org.servicehall.cases.view.monthreturn.ReturnFigure;
import org.servicehall.cases.view.monthreturn.ReturnForm;
import org.servicehall.cases.view.monthreturn.ReturnForms;
import org.servicehall.cases.view.monthreturn.ReturnSpan;
import org.servicehall.cases.view.monthreturn.ReturnTally;
import org.servicehall.cases.view.rating.RatingEntry;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The month's return to the town, counted when it is asked for, in the hall's form (S10). */
@RestController
@RequestMapping("/api/returns")
@PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class MonthReturnController {
    private static final String WHOLE_HALL = "合计";

    private final View<RegisterEntry> register;
    private final View<RatingEntry> ratings;
    private final ReturnForms forms;
    private final Halls halls;
    private final Clock clock;

    MonthReturnController(
            View<RegisterEntry> register, View<RatingEntry> ratings, ReturnForms forms, Halls halls, Clock clock) {
        this.register = register;
        this.ratings = ratings;
        this.forms = forms;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param heading what stands above the column */
    record ReturnColumn(ReturnFigure figure, ReturnSpan span, String heading) {}

    /**
     * @param name what stands before the line
     * @param values one for each column: a count, or per cent; empty where there is nothing to have a share of
     */
    record ReturnLine(String name, List<String> values) {}

    /**
     * @param lines as the form has them
     * @param whole the whole hall, each thing once
     * @param countedAt what was recorded until then is in it
     */
    record MonthReturn(
            String title,
            String month,
            List<ReturnColumn> columns,
            List<ReturnLine> lines,
            ReturnLine whole,
            Instant countedAt) {}

    @GetMapping("/{month}")
    MonthReturn show(@PathVariable @Month String month, Actor actor) {
        return count(actor.hall(), YearMonth.parse(month));
    }

    @GetMapping(path = "/{month}.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<StreamingResponseBody> xlsx(@PathVariable @Month String month, Actor actor) {
        MonthReturn counted = count(actor.hall(), YearMonth.parse(month));
        LocalDate today = halls.today(actor.hall(), counted.countedAt());
        List<Column<ReturnLine>> columns = new ArrayList<>(List.of(Column.text("项目", 24, ReturnLine::name)));
        IntStream.range(0, counted.columns().size()).forEach(place -> {
            String heading = counted.columns().get(place).heading();
            columns.add(new Column<>(heading, width(heading), line -> cell(line, place, counted.columns())));
        });
        return TableForm.XLSX.file(
                "return-" + actor.hall() + "-" + month,
                new Table<>(forms.of(actor.hall()).name(), Table.Posted.of(counted.title(), today), columns),
                add -> Stream.concat(counted.lines().stream(), Stream.of(counted.whole()))
                        .forEach(add));
    }

    private MonthReturn count(String hall, YearMonth month) {
        ReturnForm form = forms.of(hall);
        ZoneId zone = halls.calendar(hall).zone();
        Months ofMonth = Months.span(month, zone);
        Months ofYear = new Months(Months.span(month.withMonth(1), zone).from(), ofMonth.until());
        Instant now = clock.instant();
        ReturnTally tally = new ReturnTally(form, ofMonth::holds, ofYear::holds, now);
        Map<String, String> matters = new HashMap<>();
        register.forEach(
                within(hall, ofYear, "receivedAt", "closedAt", "acceptedAt", "dueAt", "completedAt"),
                Register.ORDER,
                entry -> {
                    matters.put(entry.no(), entry.matterId());
                    tally.add(entry);
                });
        ratings.forEach(
                within(hall, ofYear, "ratedAt"),
                Sorts.ascending("ratedAt"),
                rating -> tally.add(rating, matters.computeIfAbsent(rating.caseNo(), this::matter)));
        List<List<String>> values = tally.lines();
        return new MonthReturn(
                "%s%d年%d月%s"
                        .formatted(halls.get(hall).name().zh(), month.getYear(), month.getMonthValue(), form.name()),
                month.toString(),
                form.columns().stream()
                        .map(column -> new ReturnColumn(column.figure(), column.span(), column.heading()))
                        .toList(),
                IntStream.range(0, values.size())
                        .mapToObj(
                                place -> new ReturnLine(form.lines().get(place).name(), values.get(place)))
                        .toList(),
                new ReturnLine(WHOLE_HALL, tally.whole()),
                now);
    }

    /** Of what was rated long after it was done. */
    private String matter(String caseNo) {
        return register.find(caseNo).map(RegisterEntry::matterId).orElse("");
    }

    private static Bson within(String hall, Months span, String... moments) {
        return Filters.and(
                Filters.eq("hall", hall),
                Filters.or(Stream.of(moments).map(span::holding).toList()));
    }

    private static Cell cell(ReturnLine line, int place, List<ReturnColumn> columns) {
        String value = line.values().get(place);
        return columns.get(place).figure().isRate() ? Cell.of(value) : new Cell.Count(Long.parseLong(value));
    }

    /** A Chinese character takes two. */
    private static int width(String heading) {
        return Math.max(10, 2 * heading.length());
    }
}
