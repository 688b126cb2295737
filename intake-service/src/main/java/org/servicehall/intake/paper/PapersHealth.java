package org.servicehall.intake.paper;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Degraded while a paper is known that is not what was taken in: a restart mends nothing, a backup does (rule S4). */
@Component("papersHealthIndicator")
final class PapersHealth extends AbstractHealthIndicator {
    private final DamagedPapers damaged;

    PapersHealth(DamagedPapers damaged) {
        this.damaged = damaged;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(damaged.count() == 0 ? "UP" : "DEGRADED").withDetail("damaged", damaged.count());
    }
}
