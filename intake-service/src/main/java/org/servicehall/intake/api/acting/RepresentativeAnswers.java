package org.servicehall.intake.api.acting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.intake.domain.acting.Representative;
import org.servicehall.platform.action.Action;

/** Answers about who acts for an applicant. */
final class RepresentativeAnswers {
    private RepresentativeAnswers() {}

    /** @param actions what the asker may do about them now */
    record RepresentativeList(String no, List<RepresentativeLine> items, List<Action> actions) {}

    /**
     * @param no as the application counts them
     * @param name surname and asterisks
     * @param scope what they may do; everything where it is empty
     * @param seen what the hall saw of the ground; null until it has
     * @param stands whether they may do anything of what is still to come
     * @param stoodBy whether the applicant, who took the power back, stands by what was done in their name
     * @param acted whether anything of it was their doing
     * @param saidNotOfStaff whether a clerk said that it is not the one of the staff who bears the same name
     */
    record RepresentativeLine(
            int no,
            String name,
            ActingGround ground,
            List<RepresentedAct> scope,
            @Nullable LocalDate documentDate,
            @Nullable LocalDate validUntil,
            @Nullable PowerProof seen,
            boolean revoked,
            boolean stoodBy,
            boolean stands,
            boolean acted,
            boolean saidNotOfStaff) {
        static RepresentativeLine of(Representative one, LocalDate today) {
            return new RepresentativeLine(
                    one.no(),
                    one.person().maskedName(),
                    one.power().ground(),
                    one.power().scope(),
                    one.power().documentDate(),
                    one.power().validUntil(),
                    one.seen(),
                    one.revoked(),
                    one.stoodBy(),
                    one.stands(today),
                    one.acted(),
                    one.saidNotOfStaff());
        }
    }

    record RepresentativeRecorded(String no, int representative, Instant recordedAt, long version) {}

    record PowerKnown(
            String no,
            int representative,
            PowerProof proof,
            @Person String seenBy,
            Instant seenAt,
            long version) {}

    record PowerOver(
            String no,
            int representative,
            RevocationWord word,
            @Person String recordedBy,
            Instant revokedAt,
            long version) {}
}
