package org.servicehall.attendance.api.staff;

import static org.servicehall.platform.vault.Unguarded.Because.PUBLIC_ANYWAY;

import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.Texts;
import org.servicehall.attendance.domain.staff.Entry;
import org.servicehall.attendance.domain.staff.StaffCommand.RecordDeparture;
import org.servicehall.attendance.staff.StaffKeeping;
import org.servicehall.contracts.Person;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffRecords;
import org.servicehall.platform.vault.Unguarded;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office keeps who works at the hall (rule S1). Names, posts and numbers hang on the hall's walls anyway. */
@RestController
@RequestMapping("/api/staff")
@PreAuthorize("hasRole('OFFICE')")
class StaffController {
    static final String STAFF_NO = "[A-Za-z0-9-]{1,20}";
    static final String PHONE = "[0-9+ -]{3,30}";

    private final Commands commands;
    private final StaffKeeping staff;

    StaffController(Commands commands, StaffKeeping staff) {
        this.commands = commands;
        this.staff = staff;
    }

    /**
     * Somebody new.
     *
     * @param officePhone of the office, never the person's own
     */
    record StaffMemberRequest(
            @Schema(extensions = @Extension(properties = @ExtensionProperty(name = "x-newcomer", value = "true")))
            @NotNull
            @UserId
            String user,

            @NotBlank @Size(max = 40) String name,
            @NotNull @Pattern(regexp = STAFF_NO) String staffNo,
            @NotBlank @Size(max = 80) String post,
            @Nullable @Size(max = 20) List<@NotNull @WindowCode String> windows,
            @NotEmpty @Size(max = 7) List<@NotNull Role> roles,

            @Unguarded(PUBLIC_ANYWAY) @Nullable @Pattern(regexp = PHONE)
            String officePhone,

            @NotNull LocalDate from,
            @Nullable LocalDate to) {
        Entry entry() {
            return new StaffChange(name, staffNo, post, windows, roles, officePhone, from, to).entry();
        }
    }

    /**
     * What holds from a day on.
     *
     * @param officePhone of the office, never the person's own
     * @param from first day on which it holds; what held before stays
     */
    record StaffChange(
            @NotBlank @Size(max = 40) String name,
            @NotNull @Pattern(regexp = STAFF_NO) String staffNo,
            @NotBlank @Size(max = 80) String post,
            @Nullable @Size(max = 20) List<@NotNull @WindowCode String> windows,
            @NotEmpty @Size(max = 7) List<@NotNull Role> roles,

            @Unguarded(PUBLIC_ANYWAY) @Nullable @Pattern(regexp = PHONE)
            String officePhone,

            @NotNull LocalDate from,
            @Nullable LocalDate to) {
        Entry entry() {
            return new Entry(
                    Texts.required(name),
                    staffNo,
                    Texts.required(post),
                    windows == null ? List.of() : windows.stream().distinct().toList(),
                    roles.stream().distinct().map(Role::name).toList(),
                    officePhone,
                    from,
                    to);
        }
    }

    /** @param to last day */
    record Departure(@NotNull LocalDate to) {}

    record StaffAnswer(@Person String user, long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<StaffAnswer> enter(
            @Valid @RequestBody StaffMemberRequest request, Actor actor, CommandContext context) {
        checkDates(request.from(), request.to(), context);
        var outcome = staff.enter(actor.hall(), request.user(), request.entry(), context);
        var answer = new StaffAnswer(request.user(), outcome.version());
        return Answers.created(URI.create("/api/staff/" + request.user()), answer, outcome.version());
    }

    @PutMapping("/{user}")
    ResponseEntity<StaffAnswer> change(
            @PathVariable @UserId String user,
            @Valid @RequestBody StaffChange request,
            Actor actor,
            CommandContext context) {
        checkDates(request.from(), request.to(), context);
        return answer(user, staff.change(actor.hall(), user, request.entry(), context));
    }

    @PostMapping("/{user}/departure")
    ResponseEntity<StaffAnswer> leave(
            @PathVariable @UserId String user,
            @Valid @RequestBody Departure request,
            Actor actor,
            CommandContext context) {
        var to = Dates.check("to", request.to(), context.at());
        var command = new RecordDeparture(StaffRecords.id(actor.hall(), user), to, actor.id(), context.at());
        return answer(user, commands.send(command, context));
    }

    static ResponseEntity<StaffAnswer> answer(String user, Outcome outcome) {
        return Answers.ok(new StaffAnswer(user, outcome.version()), outcome.version());
    }

    static void checkDates(LocalDate from, @Nullable LocalDate to, CommandContext context) {
        Dates.check("from", from, context.at());
        if (to != null) {
            Dates.check("to", to, context.at());
        }
    }
}
