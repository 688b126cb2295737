package org.servicehall.attendance.domain.staff;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;

/**
 * What people do with somebody's entry on the staff list, each under the name of its operation, and which of it the entry
 * alone rules out: asked first by each command, and for what is offered (ADR 26).
 */
enum MemberAct implements Offers.Act {
    CHANGE("staff.change"),
    RECORD_DEPARTURE("staff.recordDeparture"),
    APPOINT_DEPUTY("staff.appointDeputy"),
    DISMISS_DEPUTY("staff.dismissDeputy");

    static final String DEPUTY = "deputy";
    private static final String RULE = "S1";

    private final String operation;

    MemberAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** Where in the entry it can be done. */
    List<Map<String, String>> places(List<DeputyAppointed> deputies) {
        return this == DISMISS_DEPUTY
                ? deputies.stream()
                        .map(appointed -> Map.of(DEPUTY, appointed.deputy()))
                        .distinct()
                        .toList()
                : List.of(Map.of());
    }

    /** @throws Refusal whatever the request says */
    void check(Standing now, Map<String, String> in) {
        switch (this) {
            case CHANGE, RECORD_DEPARTURE -> {}
            case APPOINT_DEPUTY -> {
                if (!now.mayAppoint()) {
                    throw Refusal.forbidden(
                            now.isWatched() ? "appointed-by-the-leading-group" : "appointed-by-office-or-lead", RULE);
                }
            }
            case DISMISS_DEPUTY -> {
                if (!now.mayDismiss()) {
                    throw Refusal.forbidden("appointed-by-office-or-lead", RULE);
                }
                String deputy = in.getOrDefault(DEPUTY, "");
                if (!now.hasDeputy(deputy)) {
                    throw Refusal.conflict("not-a-deputy", RULE, deputy);
                }
            }
        }
    }
}
