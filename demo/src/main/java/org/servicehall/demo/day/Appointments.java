package org.servicehall.demo.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;

/** Times promised by phone, no time twice (A1), and an urgent need when the hall is closed (A3), by the rota (T8). */
final class Appointments {
    private final Floor floor;

    Appointments(Floor floor) {
        this.floor = floor;
    }

    /** Cancelled in the end, so that the day can be played again. */
    void byPhone() {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "matterId", Matter.HOUSING.id(),
                "channel", "PHONE",
                "window", Staff.ZHAO_LEI.window(),
                "clerk", Staff.ZHAO_LEI.user(),
                "date", "2025-09-29",
                "start", "09:30",
                "person", floor.residents().next().asCaller()));
        Answer booked = floor.hall().post(Staff.WANG_FANG, "/api/appointments", wish);
        String no = booked.text("no");
        floor.account().line("%s 电话预约 %s：9月29日 09:30，%s", Staff.WANG_FANG, no, Staff.ZHAO_LEI);
        wish.put("person", floor.residents().next().asCaller());
        floor.account()
                .refused(
                        Staff.WANG_FANG + " 再约同一时段",
                        floor.hall().refused(Staff.WANG_FANG, "/api/appointments", wish, 409, "slot-taken"));
        floor.hall().await(Staff.WANG_FANG, "/api/appointments/" + no, answer -> true);
        floor.hall().post(Staff.WANG_FANG, "/api/appointments/" + no + "/cancellation", Map.of("reason", "经办人外出核查"));
        tellByPhone(no);
    }

    /** Whoever wished for no message is told by somebody that the hall cancelled it (S5). */
    private void tellByPhone(String no) {
        String path = "/api/appointments/" + no;
        floor.hall()
                .await(
                        Staff.WANG_FANG,
                        path,
                        answer -> answer.json().path("telling").has("since"));
        floor.hall().post(Staff.WANG_FANG, path + "/resident-told", Map.of("toldBy", "PHONE"));
        floor.account().line("%s 取消 %s 并电话告知居民", Staff.WANG_FANG, no);
    }

    /** By a resident alone: booked, moved, and cancelled in the end, so that the day can be played again (S3). */
    void online() {
        Answer booked = floor.hall()
                .post(
                        null,
                        "/api/public/appointments",
                        Map.of(
                                "hall",
                                Floor.HALL,
                                "matterId",
                                Matter.HOUSING.id(),
                                "date",
                                "2025-09-29",
                                "start",
                                "10:00",
                                "person",
                                floor.residents().next().asCaller(),
                                "messages",
                                List.of("SMS")));
        Answer moved = floor.hall()
                .post(
                        null,
                        "/api/public/appointment-moves",
                        Map.of(
                                "no",
                                booked.text("no"),
                                "code",
                                booked.text("queryCode"),
                                "date",
                                "2025-09-29",
                                "start",
                                "10:30"));
        floor.hall()
                .await(
                        Staff.WU_GANG,
                        "/api/appointments/" + booked.text("no"),
                        answer -> answer.text("status").equals("MOVED"));
        floor.hall()
                .post(
                        null,
                        "/api/public/appointment-cancellations",
                        Map.of("no", moved.text("no"), "code", moved.text("queryCode")));
        floor.account().line("居民网上预约 %s，自行改期为 %s，后又取消", booked.text("no"), moved.text("no"));
    }

    /** Assigned already by an earlier run, it stays as it is. */
    void assignDuty(LocalDate dayOff) {
        String path = "/api/rota/%s/HOLIDAY/%s".formatted(YearMonth.from(dayOff), dayOff);
        floor.hall().put(Staff.WU_GANG, path, Map.of("clerk", Staff.SUN_YAN.user()));
        floor.account().line("%s 排定 %s 由 %s 值班", Staff.WU_GANG, dayOff, Staff.SUN_YAN);
    }

    void onDuty() {
        Answer taken = floor.hall()
                .post(
                        Staff.LI_NA,
                        "/api/duty-calls",
                        Map.of(
                                "matterId", Matter.MOVING_OUT.id(),
                                "channel", "PHONE",
                                "clerk", Staff.WANG_FANG.user(),
                                "person", floor.residents().next().asCaller()));
        String call = "/api/duty-calls/" + taken.text("no");
        floor.account()
                .refused(
                        Staff.LI_NA + " 接到来电，但非值班人员",
                        floor.hall().refused(Staff.LI_NA, call + "/notification", Map.of(), 403, "not-on-duty"));
        floor.hall().post(Staff.SUN_YAN, call + "/notification", Map.of());
        floor.hall().post(Staff.SUN_YAN, call + "/arrival", Map.of());
        floor.hall().post(Staff.WU_GANG, call + "/closing", Map.of("result", "当场出具证明"));
        floor.account()
                .line("%s 值班受理 %s，通知 %s 到岗，%s 代为办结", Staff.SUN_YAN, taken.text("no"), Staff.WANG_FANG, Staff.WU_GANG);
    }
}
