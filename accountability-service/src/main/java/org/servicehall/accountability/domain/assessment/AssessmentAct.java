package org.servicehall.accountability.domain.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.AssessmentEvent.AssessmentPublished;

/**
 * What people do with a month's assessment, under the name of its operation, and what the month alone rules out: asked first
 * by the command, and for what is offered (rule D8, ADR 26).
 */
enum AssessmentAct implements Offers.Act {
    PUBLISH("assessments.publish");

    private final String operation;

    AssessmentAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /**
     * @param latest what is published last; null while nothing is
     * @throws Refusal whatever the reason that is given
     */
    void check(@Nullable AssessmentPublished latest, PublishAssessment command) {
        if (command.at().isBefore(command.monthEnds())) {
            throw Refusal.conflict("assessment-month-not-over", "D8", command.month());
        }
        if (!command.attendancePublished()) {
            throw Refusal.conflict("assessment-needs-attendance", "T7", command.month());
        }
        if (latest != null && saysTheSame(latest, command)) {
            throw Refusal.conflict("assessment-unchanged", "D8", command.month(), latest.version());
        }
    }

    private static boolean saysTheSame(AssessmentPublished latest, PublishAssessment command) {
        return latest.formula().equals(command.formula())
                && List.of(latest.clerks(), latest.windows()).equals(List.of(command.clerks(), command.windows()));
    }
}
