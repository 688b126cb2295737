package org.servicehall.demo.day;

import java.util.Map;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** Questions, answered on the spot until the resident is satisfied (K1). */
final class InformationRequests {
    private final Floor floor;

    InformationRequests(Floor floor) {
        this.floor = floor;
    }

    void untilSatisfied() {
        Filed question = ask(Staff.CHEN_JIE, "COUNTER", "低保要住满几年才能申请？邻居家上月办下来了，我家为什么不行？");
        answer(question, "以户籍和家庭收入为准，与居住年限无关，所需材料见一次性告知单。", false);
        answer(question, "已当面逐项讲解收入核算办法，并打印材料清单。", true);
        floor.reception()
                .mayNot(
                        Staff.CHEN_JIE,
                        "再次解答已办结的咨询",
                        question,
                        "consultation",
                        Map.of("answer", "补充说明", "satisfied", true),
                        409,
                        "application-closed");
    }

    void byPhone() {
        Filed question = ask(Staff.CHEN_JIE, "PHONE", "养老金资格认证可以由子女代办吗？");
        answer(question, "须本人到场；行动不便的可预约上门认证。", true);
        Filed other = ask(Staff.CHEN_JIE, "PHONE", "廉租房公示期间可以到哪里看名单？");
        answer(other, "政务公告栏和大厅网站均可查看，公示期十五日。", true);
    }

    /** A clerk helps out without having signed in; what she does shows in the record of the day (T9). */
    void withoutSignature(Staff clerk) {
        Filed question = ask(clerk, "COUNTER", "惠农补贴存折遗失，到哪个窗口挂失？");
        Resident asker = question.resident();
        floor.reception().reply(clerk, question, "请携带身份证到财政服务窗口办理挂失补发。", true);
        floor.account().line("%s 未签到而办件，%s 的咨询已答复", clerk, asker);
    }

    private Filed ask(Staff clerk, String channel, String question) {
        Resident asker = floor.residents().next();
        return floor.reception()
                .ask(clerk, asker, channel, floor.residents().says(question + "(" + asker.name() + ")"));
    }

    private void answer(Filed question, String told, boolean satisfied) {
        floor.reception().reply(Staff.CHEN_JIE, question, told, satisfied);
    }
}
