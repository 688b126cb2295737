package org.servicehall.accountability.api.complaint;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.Term;
import org.servicehall.accountability.view.assessment.Span;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Work orders of the 12345 hotline taken in, and what came of them handed back, as docs/exchange.md says (rule S10). */
@RestController
@RequestMapping("/api/complaints/orders")
class HotlineController {
    private static final int MOST_AT_ONCE = 50;

    private final Filings filings;
    private final View<ComplaintSheet> sheets;
    private final ComplaintReader reader;
    private final Halls halls;
    private final Clock clock;

    HotlineController(Filings filings, View<ComplaintSheet> sheets, ComplaintReader reader, Halls halls, Clock clock) {
        this.filings = filings;
        this.sheets = sheets;
        this.reader = reader;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param orders at most {@value #MOST_AT_ONCE}; one that can't be taken in refuses all */
    record HotlineOrders(@NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull @Valid HotlineOrder> orders) {}

    /**
     * A work order.
     *
     * @param orderNo the hotline's number
     * @param reporter who called; null for who gave no name
     */
    record HotlineOrder(
            @NotBlank @Pattern(regexp = ComplaintRequest.ORDER_NO)
            String orderNo,

            @NotNull Ground ground,
            @Nullable @UserId String person,
            @Nullable @WindowCode String window,
            @Nullable @CaseNumber String caseNo,

            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = 4_000)
            String text,

            @Unguarded(KEPT_IN_VAULT) @Valid ComplaintRequest.@Nullable Reporter reporter) {
        ComplaintRequest at(String hall) {
            return new ComplaintRequest(
                    hall, ground, ComplaintChannel.HOTLINE, person, window, caseNo, orderNo, text, reporter);
        }
    }

    /**
     * @param no the hall's number of the complaint, the same however often the order comes
     * @param before whether it had come before, with the words it had then
     */
    record TakenOrder(String orderNo, String no, boolean before) {}

    /** In the order in which they came. */
    record TakenOrders(List<TakenOrder> taken) {}

    /** No key goes with it: each order is its own, so that whatever came of the last try, sending again is right. */
    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    TakenOrders take(@Valid @RequestBody HotlineOrders request, Actor actor) {
        List<ComplaintRequest> complaints =
                request.orders().stream().map(order -> order.at(actor.hall())).toList();
        IntStream.range(0, complaints.size())
                .forEach(place -> checked("orders[" + place + "].", complaints.get(place), actor));
        var now = CommandContext.of(actor.id(), clock.instant()).standingInFor(actor.actsFor());
        return new TakenOrders(complaints.stream()
                .map(complaint -> filings.file(complaint, actor, now).only(ComplaintFiled.class))
                .map(filed -> new TakenOrder(
                        Objects.requireNonNull(filed.orderNo()),
                        filed.complaintNo(),
                        filed.filedAt().isBefore(now.at())))
                .toList());
    }

    /** What is wrong is told of the order it is wrong with. */
    private void checked(String place, ComplaintRequest complaint, Actor actor) {
        try {
            filings.check(complaint, actor);
        } catch (Refusal refused) {
            throw refused.field() == null ? refused : refused.at(place + refused.field());
        }
    }

    /** Without words and names; what the asker may not know of is not in it (rule B7). */
    @GetMapping(path = "/results.csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADING_GROUP')")
    ResponseEntity<StreamingResponseBody> results(@RequestParam @Month String month, Actor actor) {
        ZoneId zone = halls.calendar(actor.hall()).zone();
        return TableForm.CSV.file(
                "hotline-" + actor.hall() + "-" + month,
                new Table<>("12345", new Table.Posted("", ""), columns(zone)),
                add -> sheets.forEach(ofMonth(actor, month, zone), Sorts.ascending("filedAt"), sheet -> {
                    if (reader.isKnownTo(actor, sheet.file())) {
                        add.accept(sheet);
                    }
                }));
    }

    private static Bson ofMonth(Actor actor, String month, ZoneId zone) {
        Span span = Span.of(YearMonth.parse(month), zone);
        List<Bson> wanted = new ArrayList<>(KnownComplaints.listedFor(actor, false));
        wanted.add(Filters.eq("file.filed.channel", ComplaintChannel.HOTLINE.name()));
        wanted.add(Filters.gte("filedAt", span.from()));
        wanted.add(Filters.lt("filedAt", span.until()));
        return Filters.and(wanted);
    }

    private static List<Column<ComplaintSheet>> columns(ZoneId zone) {
        return List.of(
                new Column<>("工单编号", 24, sheet -> Cell.of(filed(sheet).orderNo())),
                Column.text("办件编号", 28, ComplaintSheet::complaintNo),
                new Column<>("登记时间", 20, sheet -> Cell.of(sheet.filedAt(), zone)),
                new Column<>("受理期限", 20, sheet -> Cell.of(filed(sheet).decideBy(), zone)),
                new Column<>("办结期限", 20, sheet -> Cell.of(dueAt(sheet), zone)),
                Column.text("状态编码", 20, sheet -> sheet.state().name()),
                Column.text("状态", 28, sheet -> sheet.state().text().zh()));
    }

    private static ComplaintFiled filed(ComplaintSheet sheet) {
        return sheet.file().filed();
    }

    private static @Nullable Instant dueAt(ComplaintSheet sheet) {
        Term term = sheet.file().term();
        return term == null ? null : term.dueAt();
    }
}
