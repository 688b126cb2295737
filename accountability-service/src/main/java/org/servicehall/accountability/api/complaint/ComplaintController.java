package org.servicehall.accountability.api.complaint;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.Provisional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints from anyone, at any hour (rule P5). What they say and who says it goes to the vault, nowhere else. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {
    private final Filings filings;
    private final QueryCodes codes;
    private final Halls halls;

    ComplaintController(Filings filings, QueryCodes codes, Halls halls) {
        this.filings = filings;
        this.codes = codes;
        this.halls = halls;
    }

    /**
     * The receipt: number and code open the public progress page.
     *
     * @param decideByProvisional true where that rests on holidays not yet published (D1); null otherwise
     */
    record Receipt(
            String no,
            String queryCode,
            Instant filedAt,
            @Nullable Instant decideBy,
            @Nullable Boolean decideByProvisional,
            long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Receipt> file(@Valid @RequestBody ComplaintRequest request, Caller caller, CommandContext context) {
        Actor enteredBy = enteredBy(request, caller.actor());
        filings.check(request, enteredBy);
        var outcome = filings.file(request, enteredBy, context);
        var receipt = receipt(outcome);
        return Answers.created(URI.create("/api/complaints/" + receipt.no()), receipt, receipt.version());
    }

    /** Who files online, signed in or not, is a reporter; the other channels are written down by staff of the hall. */
    private static @Nullable Actor enteredBy(ComplaintRequest request, @Nullable Actor actor) {
        if (request.channelOrOnline() == ComplaintChannel.ONLINE || actor == null) {
            return null;
        }
        boolean staff = actor.is(Role.CLERK) || actor.is(Role.OFFICE) || actor.is(Role.LEAD);
        if (!staff || !actor.hall().equals(request.hall())) {
            throw Refusal.forbidden("entering-is-for-the-halls-staff", "P5");
        }
        return actor;
    }

    private Receipt receipt(Outcome outcome) {
        var filed = outcome.only(ComplaintFiled.class);
        return new Receipt(
                filed.complaintNo(),
                codes.codeFor(filed.complaintNo()),
                filed.filedAt(),
                filed.decideBy(),
                Provisional.of(halls.calendar(filed.hall()), filed.decideBy()),
                outcome.version());
    }
}
