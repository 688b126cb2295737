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

/** Somebody brings it for the applicant by power of attorney, books a time for it, and may do so no longer in the end (S8). */
final class Acting {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final String APPOINTMENTS = "/api/appointments";
    /** The last working day before the holiday. */
    private static final String POWER_ENDS = "2025-09-30";

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
        refusedToBook("依据尚未核对，不能为代理人预约", concerning(filed, "SUPPLEMENT"), "power-not-seen");
        floor.hall().post(CLERK, one + "/power", Map.of("proof", "COPY_KEPT"));
        floor.account().line("%s 由代理人提出，%s 核对授权委托书并留存复印件", filed.no(), CLERK);
        booked(filed);
        floor.hall()
                .post(
                        CLERK,
                        filed.path("materials"),
                        Map.of("items", List.of("RECEIVING_CERTIFICATE"), "representative", 1));
        floor.hall().post(CLERK, one + "/revocation", Map.of("word", "IN_PERSON"));
        floor.hall().post(CLERK, filed.path("withdrawal"), Map.of("channel", "COUNTER", "proof", "SIGNED_FORM"));
        floor.account().line("代理人补交所缺材料；其后申请人当面撤销代理，本人撤回 %s", filed.no());
    }

    /**
     * A time to bring what is missing, tied to the application: as far as the power goes and as long as it stands, and not by a
     * code that is not the applicant's alone. Cancelled in the end, so that the day can be played again.
     */
    private void booked(Filed filed) {
        refusedToBook("委托书未写撤回，不能预约来撤回", concerning(filed, "WITHDRAW"), "outside-power");
        Map<String, Object> own = concerning(filed, "SUPPLEMENT");
        own.keySet().removeAll(List.of("channel", "window", "clerk"));
        own.put("hall", Floor.HALL);
        own.put("concerns", Map.of("no", filed.no(), "code", filed.queryCode()));
        floor.account()
                .refused(
                        "凭编号和查询码在网上预约",
                        floor.hall()
                                .refused(null, "/api/public/appointments", own, 409, "code-not-the-applicants-alone"));
        String no = floor.hall()
                .post(CLERK, APPOINTMENTS, concerning(filed, "SUPPLEMENT"))
                .text("no");
        String path = APPOINTMENTS + "/" + no;
        floor.hall()
                .await(
                        CLERK,
                        path,
                        shown -> shown.json().at("/concerns/no").asString("").equals(filed.no()));
        floor.account().line("%s 为代理人预约 %s，关联 %s，来补交材料", CLERK, no, filed.no());
        floor.account()
                .refused(
                        CLERK + " 改到委托期满之后",
                        floor.hall()
                                .refused(
                                        CLERK,
                                        path + "/rescheduling",
                                        Map.of(
                                                "clerk", CLERK.user(),
                                                "date", "2025-10-09",
                                                "start", "15:30",
                                                "reason", "当日经办人轮休"),
                                        409,
                                        "power-expired"));
        floor.hall().post(CLERK, path + "/cancellation", Map.of("reason", "代理人当场补交，不必再来", "toldBy", "IN_PERSON"));
    }

    private void refusedToBook(String what, Map<String, Object> wish, String code) {
        floor.account().refused(CLERK + " " + what, floor.hall().refused(CLERK, APPOINTMENTS, wish, 409, code));
    }

    /** For the first representative, by what they come to do. */
    private Map<String, Object> concerning(Filed filed, String act) {
        return new LinkedHashMap<>(Map.of(
                "matterId", Matter.MOVING_OUT.id(),
                "channel", "COUNTER",
                "window", CLERK.window(),
                "clerk", CLERK.user(),
                "date", "2025-09-29",
                "start", "15:30",
                "person", floor.residents().next().asCaller(),
                "concerns", Map.of("no", filed.no(), "act", act, "representative", 1)));
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
                "person",
                person,
                "ground",
                "POWER_OF_ATTORNEY",
                "scope",
                List.of("SUBMIT", "SUPPLEMENT", "COLLECT"),
                "validUntil",
                POWER_ENDS);
    }
}
