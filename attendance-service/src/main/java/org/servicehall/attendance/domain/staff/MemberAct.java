package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
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
    void check(List<DeputyAppointed> deputies, Map<String, String> in, LocalDate today) {
        if (this == DISMISS_DEPUTY) {
            String deputy = in.getOrDefault(DEPUTY, "");
            boolean stands = deputies.stream()
                    .anyMatch(appointed -> appointed.deputy().equals(deputy)
                            && (appointed.to() == null || !appointed.to().isBefore(today)));
            if (!stands) {
                throw Refusal.conflict("not-a-deputy", "T1", deputy);
            }
        }
    }
}
