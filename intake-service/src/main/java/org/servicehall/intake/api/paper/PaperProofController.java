package org.servicehall.intake.api.paper;

import java.io.IOException;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperProof;
import org.servicehall.intake.paper.PaperProof.PaperProven;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a paper still is what was archived, without showing it (rules S4, R1). */
@RestController
class PaperProofController {
    private final PaperFiles papers;
    private final PaperProof proof;

    PaperProofController(PaperFiles papers, PaperProof proof) {
        this.papers = papers;
        this.proof = proof;
    }

    @GetMapping("/api/applications/{no}/papers/{number}/verification")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    PaperProven verify(@PathVariable String no, @PathVariable int number, Actor actor) throws IOException {
        HallGuard.check(actor, no);
        return proof.of(no, papers.one(no, number));
    }
}
