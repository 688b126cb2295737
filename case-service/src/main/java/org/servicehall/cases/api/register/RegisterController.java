package org.servicehall.cases.api.register;

import com.mongodb.client.model.Filters;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Days;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterColumns;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.servicehall.platform.view.AskedOrder;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register 登记台账, open to everybody (D7). */
@RestController
class RegisterController {
    private final View<RegisterEntry> register;
    private final Halls halls;
    private final Clock clock;
    private final PrintedStaff staff;

    RegisterController(View<RegisterEntry> register, Halls halls, Clock clock, PrintedStaff staff) {
        this.register = register;
        this.halls = halls;
        this.clock = clock;
        this.staff = staff;
    }

    /**
     * What everybody may read of an entry.
     *
     * @param provisional true where the date rests on holidays not yet published (D1); null otherwise
     */
    record RegisterLine(
            String no,
            LocalizedText matterName,
            String window,
            @Nullable Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Person @Nullable String acceptedBy,
            @Nullable Instant dueAt,
            @Nullable Boolean provisional,
            @Nullable Instant completedAt,
            @Nullable Outcome outcome,
            @Nullable Boolean onTime) {
        static RegisterLine of(RegisterEntry entry) {
            return new RegisterLine(
                    entry.no(),
                    entry.matterName(),
                    entry.window(),
                    entry.receivedAt(),
                    entry.acceptedAt(),
                    entry.clerks().acceptedBy(),
                    entry.dueAt(),
                    entry.provisional(),
                    entry.completedAt(),
                    entry.outcome(),
                    entry.onTime());
        }
    }

    /**
     * Which entries are wanted.
     *
     * @param from day of reception, included
     * @param to day of reception, included
     */
    record Wanted(
            String hall,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @MatterId @Nullable String matter,
            @WindowCode @Nullable String window) {
        Wanted within(Days.Export days) {
            return new Wanted(hall, days.from(), days.to(), matter, window);
        }
    }

    @GetMapping("/api/register")
    Page<RegisterLine> show(
            @RequestParam(required = false) @Nullable String hall,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @MatterId @Nullable String matter,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false)
                    @Pattern(regexp = "-?(no|receivedAt|acceptedAt|dueAt|completedAt)")
                    @Nullable
                    String sort,
            Paging paging,
            Caller caller) {
        Bson filter = filter(new Wanted(caller.hall(hall), from, to, matter, window));
        Bson order = AskedOrder.of(sort, Register.ORDER, Register.ORDERS);
        return register.page(filter, order, paging.after(), paging.limit()).map(RegisterLine::of);
    }

    /** At most a year; without days the year that ends today. */
    @GetMapping(path = "/api/register.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(required = false) @Nullable String hall,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @MatterId @Nullable String matter,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            Caller caller) {
        return export(new Wanted(caller.hall(hall), from, to, matter, window), TableForm.CSV);
    }

    /** At most a year; without days the year that ends today. */
    @GetMapping(
            path = "/api/register.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<StreamingResponseBody> xlsx(
            @RequestParam(required = false) @Nullable String hall,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @MatterId @Nullable String matter,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            Caller caller) {
        return export(new Wanted(caller.hall(hall), from, to, matter, window), TableForm.XLSX);
    }

    private ResponseEntity<StreamingResponseBody> export(Wanted wanted, TableForm form) {
        Hall named = halls.get(wanted.hall());
        String hall = named.code();
        LocalDate today = halls.today(hall, clock.instant());
        Days.Export days = Days.Export.of(wanted.from(), wanted.to(), today);
        String title = "%s登记台账（%s至%s）".formatted(named.name().zh(), days.from(), days.to());
        Bson filter = filter(wanted.within(days));
        RegisterColumns columns = new RegisterColumns(
                halls.calendar(hall).zone(), named::printedWindow, user -> staff.numbered(hall, user));
        return form.file(
                "register-" + wanted.hall(),
                columns.table(Table.Posted.of(title, today)),
                add -> register.forEach(filter, Register.ORDER, add));
    }

    private Bson filter(Wanted wanted) {
        String code = halls.get(wanted.hall()).code();
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("hall", code)));
        filters.addAll(Days.received(code, wanted.from(), wanted.to()));
        if (wanted.matter() != null) {
            filters.add(Filters.eq("matterId", wanted.matter()));
        }
        if (wanted.window() != null) {
            filters.add(Filters.eq("window", wanted.window()));
        }
        return Filters.and(filters);
    }
}
