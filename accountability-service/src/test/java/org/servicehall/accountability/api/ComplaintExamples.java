package org.servicehall.accountability.api;

import static org.servicehall.accountability.api.Complaining.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;

/** A right request for each step of a complaint. */
final class ComplaintExamples {
    private static final Set<Role> ADMITTING = EnumSet.of(Role.LEADING_GROUP, Role.OFFICE);
    private static final Set<Role> INVESTIGATING = EnumSet.of(Role.LEADING_GROUP, Role.DEPARTMENT);

    /** Whatever is written about a complaint says nothing of the reporter; an appeal, by who may guess, goes to the vault. */
    static final Map<String, String> NAMING_NOBODY = Stream.of(
                    "declining",
                    "answer",
                    "evidence",
                    "extension",
                    "investigation",
                    "recommendation",
                    "decision",
                    "approval",
                    "disapproval",
                    "appeal-decision",
                    "superiors-appeal-decision",
                    "execution")
            .collect(Collectors.toMap(step -> "/api/complaints/{no}/" + step, step -> NAME));

    private ComplaintExamples() {}

    static List<Example> of(int port) {
        var now = new Complaining(new Door(port));
        return List.of(
                step(now, Complaining::filed, "acceptance", "", OFFICE, ADMITTING),
                step(now, Complaining::accepted, "extension", EXTENSION, LEADER, EnumSet.of(Role.LEADING_GROUP)),
                step(now, Complaining::filed, "declining", "{\"reason\":\"不属本大厅职责\"}", OFFICE, ADMITTING),
                step(now, Complaining::suggested, "answer", "{\"answer\":\"已增设饮水机\"}", OFFICE, ADMITTING),
                step(now, Complaining::accepted, "investigators", ASSIGNMENT, LEADER, EnumSet.of(Role.LEADING_GROUP)),
                step(now, Complaining::assigned, "evidence", EVIDENCE, INVESTIGATOR, INVESTIGATING),
                step(now, Complaining::assigned, "investigation", FINDINGS, INVESTIGATOR, INVESTIGATING),
                step(now, Complaining::investigated, "recommendation", RECOMMENDATION, INVESTIGATOR, INVESTIGATING),
                step(
                        now,
                        Complaining::investigated,
                        "recommendation/preview",
                        RECOMMENDATION,
                        INVESTIGATOR,
                        INVESTIGATING),
                step(now, Complaining::recommended, "decision", decision(), OFFICE, ADMITTING),
                step(now, Complaining::decided, "approval", APPROVAL, OFFICE, ADMITTING),
                step(now, Complaining::decided, "disapproval", DISAPPROVAL, OFFICE, ADMITTING),
                step(now, Complaining::approved, "notification", "", OFFICE, ADMITTING),
                step(now, Complaining::told, "appeal", APPEAL, ACCUSED, EnumSet.complementOf(EnumSet.of(Role.OPS))),
                step(now, Complaining::appealed, "appeal-decision", appealDecision(), OFFICE, ADMITTING),
                step(
                        now,
                        Complaining::appealed,
                        "superiors-appeal-decision",
                        superiorsAppealDecision(),
                        INVESTIGATOR,
                        ADMITTING),
                step(now, Complaining::told, "execution", execution(), OFFICE, ADMITTING),
                step(now, Complaining::executed, "closing", "", OFFICE, ADMITTING));
    }

    private static Example step(
            Complaining now,
            Function<Complaining, String> until,
            String step,
            String body,
            String token,
            Set<Role> allowed) {
        return new Example(
                "/api/complaints/{no}/" + step,
                () -> "/api/complaints/" + until.apply(now) + "/" + step,
                body,
                token,
                allowed);
    }
}
