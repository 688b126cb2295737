package org.servicehall.demo.day;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Reception;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** Somebody brings it for the applicant by power of attorney, and may do so no longer in the end (S8). */
final class Acting {
    private static final Staff CLERK = Staff.WANG_FANG;

    private final Floor floor;
    private final Reception reception;

    Acting(Floor floor) {
        this.floor = floor;
        this.reception = floor.reception();
    }

    /** Withdrawn in the end, so that the day can be played again. */
    void byPowerOfAttorney() {
        Filed filed = received();
        String one = filed.path("representatives/1");
        floor.hall().post(CLERK, one + "/power", Map.of("proof", "COPY_KEPT"));
        floor.account().line("%s 由代理人提出，%s 核对授权委托书并留存复印件", filed.no(), CLERK);
        floor.hall()
                .post(
                        CLERK,
                        filed.path("materials"),
                        Map.of("items", List.of("RECEIVING_CERTIFICATE"), "representative", 1));
        floor.hall().post(CLERK, one + "/revocation", Map.of("word", "IN_PERSON"));
        floor.hall().post(CLERK, filed.path("withdrawal"), Map.of("channel", "COUNTER", "proof", "SIGNED_FORM"));
        floor.account().line("代理人补交所缺材料；其后申请人当面撤销代理，本人撤回 %s", filed.no());
    }

    private Filed received() {
        Resident resident = floor.residents().next();
        List<String> circumstances = List.of("BY_MARRIAGE");
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("matterId", Matter.MOVING_OUT.id());
        request.put("channel", "COUNTER");
        request.put("applicant", resident.asApplicant());
        request.put("representative", son());
        request.put("circumstances", circumstances);
        request.put(
                "materials",
                reception.checklist(Matter.MOVING_OUT, circumstances).stream()
                        .filter(code -> !code.equals("RECEIVING_CERTIFICATE"))
                        .toList());
        return reception.file(CLERK, resident, Matter.MOVING_OUT, request);
    }

    private Map<String, Object> son() {
        Resident son = floor.residents().next();
        Map<String, Object> person = new LinkedHashMap<>(son.asCaller());
        person.put("idNumber", son.idNumber());
        return Map.of(
                "person", person, "ground", "POWER_OF_ATTORNEY", "scope", List.of("SUBMIT", "SUPPLEMENT", "COLLECT"));
    }
}
