package org.servicehall.accountability.api.complaint;

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
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Files complaints, however they come (rules P5, B1): what they say and who says it goes to the vault, nowhere else. */
@Component
final class Filings {
    private final EnclosingCommands commands;
    private final Numbers numbers;
    private final Halls halls;
    private final Vault vault;
    private final ComplaintSettings settings;
    private final Anonymous anonymous;
    private final Pseudonyms pseudonyms;
    private final NamedStaff staff;

    Filings(
            EnclosingCommands commands,
            Numbers numbers,
            Halls halls,
            Vault vault,
            ComplaintSettings settings,
            Anonymous anonymous,
            Pseudonyms pseudonyms,
            NamedStaff staff) {
        this.commands = commands;
        this.numbers = numbers;
        this.halls = halls;
        this.vault = vault;
        this.settings = settings;
        this.anonymous = anonymous;
        this.pseudonyms = pseudonyms;
        this.staff = staff;
    }

    /**
     * What can be refused before a number is drawn and anything is kept. Residents pick the person from the names on the
     * wall, or leave it to their words; leaving is no way out (rule P5).
     *
     * @param enteredBy who writes it down for the reporter; null when the reporter files it
     * @throws Refusal as {@link Filing#check}; {@code unknown-staff}, {@code unknown-hall}
     */
    void check(ComplaintRequest request, @Nullable Actor enteredBy) {
        var hall = halls.get(request.hall()).code();
        if (request.person() != null) {
            staff.everOfHall("person", hall, request.person());
        }
        if (request.reporter() != null && request.reporter().staffId() != null) {
            staff.everOfHall("reporter.staffId", hall, request.reporter().staffId());
        }
        Filing.check(
                request.hall(),
                request.channelOrOnline(),
                request.caseNo(),
                request.orderNo(),
                enteredBy == null ? null : StaffTexts.by(enteredBy));
    }

    /**
     * One that was checked. A work order of the hotline is a command of its own, whoever sends it how often and in which words:
     * what came first is found again, number, words and all (rule S10).
     */
    Outcome file(ComplaintRequest request, @Nullable Actor enteredBy, CommandContext context) {
        var sender = sender(request, enteredBy, context);
        var number = numberFor(halls.get(request.hall()).code(), sender);
        return commands.send(ComplaintEvent.STREAM + ":" + number, sender, beside -> {
            put(beside, number, request);
            return command(number, request, enteredBy, sender);
        });
    }

    private CommandContext sender(ComplaintRequest request, @Nullable Actor enteredBy, CommandContext context) {
        if (request.orderNo() != null) {
            return context.onceFor("hotline-order/" + request.hall() + "/" + request.orderNo());
        }
        return enteredBy == null ? anonymous.of(context) : context;
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
                request.orderNo(),
                enteredBy == null ? null : StaffTexts.by(enteredBy),
                halls.calendar(request.hall()).closingAfterWorkingDays(context.at(), settings.decideWorkingDays()),
                settings.decideWorkingDays(),
                context.at());
    }
}
