package org.servicehall.cases.api.handling;

import java.util.Map;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an objector said, for those who decide (C3). */
@RestController
class ObjectionStatementController {
    private final Objections objections;

    ObjectionStatementController(Objections objections) {
        this.objections = objections;
    }

    /** @param why recorded with the look (R3) */
    @GetMapping("/api/cases/{no}/objections/{number}/statement")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    Map<String, String> statement(
            @PathVariable String no, @PathVariable int number, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        return objections.statement(no, number, actor, why);
    }
}
