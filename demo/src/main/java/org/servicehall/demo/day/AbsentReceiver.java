package org.servicehall.demo.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.desk.Times;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

/**
 * Whose matter it is, is away: time, requirements and contact are agreed, and kept for those whom it concerns (F3, R3). Leave
 * then overtakes the time, and another is agreed (F3, T6).
 */
final class AbsentReceiver {
    private static final Staff FIRST_ASKER = Staff.WANG_FANG;
    private static final String MEETING = "2025-09-28T09:00:00+08:00";
    private static final String ON_SATURDAY = "2025-09-27T09:00:00+08:00";
    private static final String IN_THE_AFTERNOON = "2025-09-28T15:00:00+08:00";
    private static final String OVERTAKEN = "/api/applications?meetingOvertaken=true&limit=200";

    private final Floor floor;

    AbsentReceiver(Floor floor) {
        this.floor = floor;
    }

    void arrange(Staff absent) {
        Filed filed = floor.reception()
                .receive(FIRST_ASKER, Matter.DISASTER_SUBSIDY, floor.residents().next(), List.of());
        Map<String, Object> handOver =
                new HashMap<>(Map.of("to", absent.user(), "toWindow", absent.window(), "reason", "农业灾害补助由财政窗口办理"));
        floor.reception()
                .mayNot(FIRST_ASKER, "对方不在岗而不作约定", filed, "hand-over", handOver, 422, "absence-needs-arrangement");
        handOver.put("meeting", meeting(MEETING));
        floor.hall().post(FIRST_ASKER, filed.path("hand-over"), handOver);
        told(absent, filed);
        overtaken(absent, filed, handOver);
    }

    private void told(Staff absent, Filed filed) {
        Answer contact = floor.hall().look(absent, filed.path("hand-over/contact"), "约见前联系");
        floor.account()
                .line(
                        "%s 不在岗，约定 %s 办理，要求：%s；联络方式仅有关人员可查，每次留痕",
                        absent, Times.shown(contact.text("meetAt")), contact.text("requirements"));
    }

    /** Nobody comes in vain: who gives finds that it can't be kept, and agrees on another. */
    private void overtaken(Staff absent, Filed filed, Map<String, Object> handOver) {
        String leave = onLeave(absent);
        floor.hall().await(FIRST_ASKER, OVERTAKEN, list -> lists(list, filed));
        floor.account().line("%s 获准请假，约定的时间办不成，%s 见到待另定的移交", absent, FIRST_ASKER);
        handOver.put("meeting", meeting(ON_SATURDAY));
        floor.reception()
                .mayNot(FIRST_ASKER, "另约休息日", filed, "hand-over", handOver, 422, "meeting-outside-working-time");
        handOver.put("meeting", meeting(IN_THE_AFTERNOON));
        floor.hall().post(FIRST_ASKER, filed.path("hand-over"), handOver);
        floor.hall().await(FIRST_ASKER, OVERTAKEN, list -> !lists(list, filed));
        floor.account().line("%s 与居民另约 %s，属更正约定，不计移交次数", FIRST_ASKER, Times.shown(IN_THE_AFTERNOON));
        floor.hall().post(absent, leave + "/cancellation", Map.of());
        floor.account().line("%s 因体检改期，提前销假", absent);
    }

    /** Over Sunday's first half, and cancelled in time, so that Sunday is as it is told. */
    private String onLeave(Staff absent) {
        Map<String, ?> leave = Map.of(
                "kind", "PERSONAL",
                "from", "2025-09-28T08:00:00+08:00",
                "to", "2025-09-28T11:00:00+08:00",
                "reason", floor.residents().says("孩子入学体检，上午须陪同"));
        String path =
                "/api/leaves/" + floor.hall().post(absent, "/api/leaves", leave).text("no");
        floor.hall().post(Staff.ZHOU_MIN, path + "/approval", Map.of());
        return path;
    }

    private static boolean lists(Answer list, Filed filed) {
        return list.json()
                .path("items")
                .valueStream()
                .anyMatch(one -> one.path("no").asString("").equals(filed.no()));
    }

    private static Map<String, Object> meeting(String at) {
        return Map.of("at", at, "requirements", "带受灾地块照片", "contact", "申请人电话白天可通，或大厅转告");
    }
}
