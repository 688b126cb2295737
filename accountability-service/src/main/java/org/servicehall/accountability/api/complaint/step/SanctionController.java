package org.servicehall.accountability.api.complaint.step;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.sanction.SanctionTable;
import org.servicehall.accountability.domain.complaint.sanction.SanctionWeight;
import org.servicehall.accountability.sanctions.SanctionTables;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.security.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hall's table of sanctions, for everybody it may be applied to (rules B2, B3, B4, B8). */
@RestController
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
class SanctionController {
    private final SanctionTables tables;

    SanctionController(SanctionTables tables) {
        this.tables = tables;
    }

    /**
     * @param onLadder place on the ladder from 1; null for one that no table gives
     * @param lighter what an appeal against it may lead to (rule B8)
     */
    record SanctionForm(
            Sanction sanction,
            LocalizedText sanctionText,
            Sanction.Form form,
            boolean needsApproval,
            @Nullable Integer onLadder,
            List<Sanction> lighter) {}

    record Base(Fault fault, LocalizedText faultText, String rule, Sanction sanction) {}

    record Heavier(Aggravation aggravation, LocalizedText aggravationText, int steps) {}

    record Table(String hall, String version, List<SanctionForm> sanctions, List<Base> base, List<Heavier> heavier) {}

    @GetMapping("/api/sanctions")
    Table table(Actor actor) {
        SanctionTable table = tables.of(actor.hall());
        return new Table(
                actor.hall(),
                table.version(),
                Arrays.stream(Sanction.values())
                        .map(sanction -> form(sanction, table))
                        .toList(),
                Arrays.stream(Fault.values())
                        .map(fault -> new Base(fault, fault.text(), fault.rule(), table.sanctionFor(fault, List.of())))
                        .toList(),
                Arrays.stream(Aggravation.values())
                        .map(one -> new Heavier(one, one.text(), table.heavier().getOrDefault(one, 0)))
                        .toList());
    }

    private static SanctionForm form(Sanction sanction, SanctionTable table) {
        int place = table.ladder().indexOf(sanction);
        return new SanctionForm(
                sanction,
                sanction.text(),
                sanction.form(),
                sanction.needsApproval(),
                place < 0 ? null : place + 1,
                List.copyOf(SanctionWeight.lighterThan(sanction)));
    }
}
