package org.servicehall.accountability.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.servicehall.accountability.domain.ComplaintCommand.FileComplaint;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Complaints from anyone, at any hour (rule P5). What they say and who says it goes to the vault, nowhere else. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {
    private final Commands commands;
    private final Numbers numbers;
    private final Halls halls;
    private final QueryCodes codes;
    private final Vault vault;

    ComplaintController(Commands commands, Numbers numbers, Halls halls, QueryCodes codes, Vault vault) {
        this.commands = commands;
        this.numbers = numbers;
        this.halls = halls;
        this.codes = codes;
        this.vault = vault;
    }

    /** The receipt: number and code open the public progress page. */
    record Receipt(String complaintNo, String queryCode, Instant filedAt, long version) {}

    @PostMapping
    ResponseEntity<Receipt> file(@Valid @RequestBody ComplaintRequest request, CommandContext context) {
        var number = numberFor(halls.get(request.hall()).code(), context);
        keep(number, request);
        var outcome = commands.send(command(number, request, context), context);
        var receipt = receipt(outcome);
        return Answers.created(URI.create("/api/complaints/" + receipt.complaintNo()), receipt, receipt.version());
    }

    private String numberFor(String hall, CommandContext context) {
        var day = halls.today(hall, context.at()).format(DateTimeFormatter.BASIC_ISO_DATE);
        var reserved = numbers.reserve("Complaint:" + hall, hall + "-TS" + day, context);
        return reserved.series() + "-" + reserved.number();
    }

    private void keep(String number, ComplaintRequest request) {
        var fields = new HashMap<>(Map.of("text", request.text()));
        var reporter = request.reporter();
        if (reporter != null) {
            fields.put("name", reporter.name());
            fields.put(Vault.PHONE, reporter.phone());
        }
        vault.put(number, vault.personRef(request.hall(), null, number), fields);
    }

    private FileComplaint command(String number, ComplaintRequest request, CommandContext context) {
        return new FileComplaint(
                number,
                request.hall(),
                request.ground(),
                request.channelOrOnline(),
                request.reporter() == null,
                request.person(),
                request.window(),
                request.caseNo(),
                codes.hashFor(number),
                context.at());
    }

    private Receipt receipt(Outcome outcome) {
        var filed = outcome.only(ComplaintFiled.class);
        return new Receipt(filed.complaintNo(), codes.codeFor(filed.complaintNo()), filed.filedAt(), outcome.version());
    }
}
