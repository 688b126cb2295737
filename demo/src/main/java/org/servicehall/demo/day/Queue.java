package org.servicehall.demo.day;

import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** A ticket from the door to the answer at the window (S2). */
final class Queue {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final String WINDOW = "CIVIL_AFFAIRS";
    private static final String QUEUE = "/api/queues/" + WINDOW;

    private final Floor floor;

    Queue(Floor floor) {
        this.floor = floor;
    }

    /** A window's day is closed once: played a second time, there are no tickets any more. */
    void called() {
        if (floor.hall().get(CLERK, QUEUE).json().path("closed").asBoolean()) {
            floor.account().line("当日排队先前已结束，不再取号");
            return;
        }
        String ticket = floor.hall()
                .post(
                        null,
                        "/api/public/queue-tickets",
                        Map.of("hall", Floor.HALL, "window", WINDOW, "priority", "AGED_60"))
                .text("no");
        floor.hall().post(CLERK, QUEUE + "/tickets/" + ticket + "/priority-confirmation", Map.of());
        floor.hall().post(CLERK, QUEUE + "/calls", Map.of());
        Answer received = floor.hall()
                .post(
                        CLERK,
                        "/api/applications",
                        Map.of(
                                "matterId",
                                "information-request",
                                "channel",
                                "COUNTER",
                                "applicant",
                                floor.residents().next().asCaller(),
                                "question",
                                "高龄津贴多大年纪可以领？",
                                "ticketNo",
                                ticket));
        String no = received.text("no");
        floor.hall()
                .post(
                        CLERK,
                        "/api/applications/" + no + "/consultation",
                        Map.of("answer", "年满八十周岁，凭身份证到本窗口申请。", "satisfied", true));
        floor.hall().await(CLERK, QUEUE, shown -> isServed(shown.json(), ticket));
        floor.account().line("取号 %s（六十周岁以上，出示证件后优先），%s 叫号、接待 %s 并解答，此号办结", ticket, CLERK, no);
    }

    private static boolean isServed(JsonNode queue, String ticket) {
        return queue.path("tickets")
                .valueStream()
                .anyMatch(one -> one.path("no").asString().equals(ticket)
                        && one.path("status").asString().equals("SERVED"));
    }
}
