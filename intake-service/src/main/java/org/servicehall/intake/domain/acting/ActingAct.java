package org.servicehall.intake.domain.acting;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Offers;

/** What clerks do about who acts for an applicant, each under the name of its operation (rule S8). */
public enum ActingAct implements Offers.Act {
    NAME("representatives.name"),
    SEE("representatives.see"),
    REVOKE("representatives.revoke");

    private static final String REPRESENTATIVE = "representative";

    private final String operation;

    ActingAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** Of the application as a whole, or of each of its representatives. */
    static List<Map<String, String>> places(ActingAct act, Representatives known) {
        return act == NAME
                ? List.of(Map.of())
                : known.all().stream()
                        .map(one -> Map.of(REPRESENTATIVE, String.valueOf(one.no())))
                        .toList();
    }

    /** What may be done about them now. */
    public static Offers offers(Representatives known) {
        return Offers.of(values(), act -> places(act, known), (act, in) -> act.check(known, in));
    }

    private void check(Representatives known, Map<String, String> in) {
        switch (this) {
            case NAME -> known.checkRoom();
            case SEE -> of(known, in).checkUnseen();
            case REVOKE -> of(known, in).checkMayBeRevoked(true);
        }
    }

    private static Representative of(Representatives known, Map<String, String> in) {
        return known.get(Integer.parseInt(in.getOrDefault(REPRESENTATIVE, "0")));
    }
}
