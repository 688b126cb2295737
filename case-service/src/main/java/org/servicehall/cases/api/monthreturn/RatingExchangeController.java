package org.servicehall.cases.api.monthreturn;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Months;
import org.servicehall.cases.view.rating.RatingEntry;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A month's ratings, one by one, as the county's 好差评 system takes them in: see docs/exchange.md (S10). */
@RestController
class RatingExchangeController {
    /** From one star to five, as GB/T 39735 calls the degrees. */
    private static final List<String> DEGREES = List.of("非常不满意", "不满意", "基本满意", "满意", "非常满意");

    private final View<RatingEntry> ratings;
    private final View<RegisterEntry> register;
    private final Halls halls;

    RatingExchangeController(View<RatingEntry> ratings, View<RegisterEntry> register, Halls halls) {
        this.ratings = ratings;
        this.register = register;
        this.halls = halls;
    }

    /** @param entry what the register has of the case; null while it has not followed */
    private record Rated(RatingEntry rating, @Nullable RegisterEntry entry) {
        private <T> @Nullable T of(Function<RegisterEntry, T> part) {
            return Optional.ofNullable(entry).map(part).orElse(null);
        }
    }

    /** Neither a name nor a remark is in it: the number leads to the file. */
    @GetMapping(path = "/api/ratings/exchange.csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<StreamingResponseBody> csv(@RequestParam @Month String month, Actor actor) {
        Hall hall = halls.get(actor.hall());
        ZoneId zone = halls.calendar(hall.code()).zone();
        Months span = Months.span(YearMonth.parse(month), zone);
        return TableForm.CSV.file(
                "ratings-" + hall.code() + "-" + month,
                new Table<>("好差评", new Table.Posted("", ""), columns(hall, zone)),
                add -> ratings.forEach(
                        Filters.and(Filters.eq("hall", hall.code()), span.holding("ratedAt")),
                        Sorts.ascending("ratedAt"),
                        rating -> add.accept(
                                new Rated(rating, register.find(rating.caseNo()).orElse(null)))));
    }

    private static List<Column<Rated>> columns(Hall hall, ZoneId zone) {
        return List.of(
                Column.text("大厅编码", 10, _ -> hall.code()),
                Column.text("办件编号", 24, rated -> rated.rating().caseNo()),
                new Column<>("事项编码", 30, rated -> Cell.of(rated.of(RegisterEntry::matterId))),
                new Column<>(
                        "事项名称",
                        34,
                        rated -> Cell.of(rated.of(entry -> entry.matterName().zh()))),
                Column.text("窗口编码", 16, rated -> rated.rating().window()),
                Column.text(
                        "窗口名称", 16, rated -> hall.printedWindow(rated.rating().window())),
                new Column<>("评价等级", 10, rated -> new Cell.Count(rated.rating().stars())),
                Column.text("等级名称", 12, rated -> DEGREES.get(rated.rating().stars() - 1)),
                new Column<>("办结时间", 20, rated -> Cell.of(rated.of(RegisterEntry::completedAt), zone)),
                new Column<>("评价时间", 20, rated -> Cell.of(rated.rating().ratedAt(), zone)));
    }
}
