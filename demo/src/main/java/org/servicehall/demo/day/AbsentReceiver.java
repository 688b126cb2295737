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

/** Whose matter it is, is away: time, requirements and contact are agreed, and kept for those whom it concerns (F3, R3). */
final class AbsentReceiver {
    private static final Staff FIRST_ASKER = Staff.WANG_FANG;
    private static final String MEETING = "2025-09-28T09:00:00+08:00";

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
        handOver.put("meeting", Map.of("at", MEETING, "requirements", "带受灾地块照片", "contact", "申请人电话白天可通，或大厅转告"));
        floor.hall().post(FIRST_ASKER, filed.path("hand-over"), handOver);
        Answer contact = floor.hall().look(absent, filed.path("hand-over/contact"), "约见前联系");
        floor.account()
                .line(
                        "%s 不在岗，约定 %s 办理，要求：%s；联络方式仅有关人员可查，每次留痕",
                        absent, Times.shown(contact.text("meetAt")), contact.text("requirements"));
    }
}
