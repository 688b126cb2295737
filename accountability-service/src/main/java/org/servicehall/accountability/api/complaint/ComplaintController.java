package org.servicehall.accountability.api.complaint;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.FileComplaint;
import org.servicehall.accountability.domain.complaint.Filing;
import org.servicehall.accountability.retaliation.Pseudonyms;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;
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
    private final EnclosingCommands commands;
    private final Numbers numbers;
    private final Halls halls;
    private final QueryCodes codes;
    private final Vault vault;
    private final ComplaintSettings settings;
    private final Anonymous anonymous;
    private final Pseudonyms pseudonyms;
    private final NamedStaff staff;

    ComplaintController(
            EnclosingCommands commands,
            Numbers numbers,
            Halls halls,
            QueryCodes codes,
            Vault vault,
            ComplaintSettings settings,
            Anonymous anonymous,
            Pseudonyms pseudonyms,
            NamedStaff staff) {
        this.commands = commands;
        this.numbers = numbers;
        this.halls = halls;
        this.codes = codes;
        this.vault = vault;
        this.settings = settings;
        this.anonymous = anonymous;
        this.pseudonyms = pseudonyms;
        this.staff = staff;
    }

    /** The receipt: number and code open the public progress page. */
    record Receipt(
            String no,
            String queryCode,
            Instant filedAt,
            @Nullable Instant decideBy,
            long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Receipt> file(@Valid @RequestBody ComplaintRequest request, Caller caller, CommandContext context) {
        Actor enteredBy = enteredBy(request, caller.actor());
        named(request);
        Filing.check(
                request.hall(),
                request.channelOrOnline(),
                request.caseNo(),
                enteredBy == null ? null : StaffTexts.by(enteredBy));
        var sender = enteredBy == null ? anonymous.of(context) : context;
        var number = numberFor(halls.get(request.hall()).code(), sender);
        var outcome = commands.send(ComplaintEvent.STREAM + ":" + number, sender, beside -> {
            put(beside, number, request);
            return command(number, request, enteredBy, sender);
        });
        var receipt = receipt(outcome);
        return Answers.created(URI.create("/api/complaints/" + receipt.no()), receipt, receipt.version());
    }

    /** Residents pick the person from the names on the wall, or leave it to their words; leaving is no way out (rule P5). */
    private void named(ComplaintRequest request) {
        var hall = halls.get(request.hall()).code();
        if (request.person() != null) {
            staff.everOfHall("person", hall, request.person());
        }
        if (request.reporter() != null && request.reporter().staffId() != null) {
            staff.everOfHall("reporter.staffId", hall, request.reporter().staffId());
        }
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

    /** By lot: whoever is kept from knowing of a complaint could count it where numbers have gaps (rule B7). */
    private String numberFor(String hall, CommandContext context) {
        var day = halls.today(hall, context.at()).format(DateTimeFormatter.BASIC_ISO_DATE);
        var reserved = numbers.draw("Complaint:" + hall, hall + "-TS" + day, context);
        return reserved.series() + "-" + reserved.number();
    }

    /** Words and reporter lie apart, for they are for different eyes; one key erases both, and the files. */
    private void put(Envelope beside, String number, ComplaintRequest request) {
        var reporter = request.reporter();
        var person = pseudonyms.reporter(
                reporter == null
                        ? vault.personRef(request.hall(), null, number)
                        : vault.personRef(request.hall(), reporter.idNumber(), reporter.name(), reporter.phone()));
        beside.put(ComplaintKind.COMPLAINT.of(number), person, Map.of("text", request.text()));
        if (reporter != null) {
            beside.put(Reporters.idOf(number), person, reporter.personalData());
        }
    }

    private FileComplaint command(
            String number, ComplaintRequest request, @Nullable Actor enteredBy, CommandContext context) {
        return new FileComplaint(
                number,
                request.hall(),
                request.ground(),
                request.channelOrOnline(),
                request.reporter() == null,
                request.person(),
                request.window(),
                request.caseNo(),
                enteredBy == null ? null : StaffTexts.by(enteredBy),
                halls.calendar(request.hall()).closingAfterWorkingDays(context.at(), settings.decideWorkingDays()),
                context.at());
    }

    private Receipt receipt(Outcome outcome) {
        var filed = outcome.only(ComplaintFiled.class);
        return new Receipt(
                filed.complaintNo(),
                codes.codeFor(filed.complaintNo()),
                filed.filedAt(),
                filed.decideBy(),
                outcome.version());
    }
}
