package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** A household is registered by its book, a birth is recorded, and a member's card finds it (S8). */
final class Households {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final String HOUSEHOLDS = "/api/households";
    private static final String SINCE = "2019-05-06";

    private final Floor floor;

    Households(Floor floor) {
        this.floor = floor;
    }

    void registered() {
        Resident head = floor.residents().next();
        Resident spouse = floor.residents().next();
        Resident child = floor.residents().next();
        Map<String, Object> book = Map.of(
                "bookNo",
                "青溪" + Integer.toUnsignedString(head.idNumber().hashCode()),
                "community",
                "青溪社区",
                "members",
                List.of(member(head, "HEAD"), member(spouse, "SPOUSE")),
                "evidence",
                "户口簿原件");
        String no = floor.hall().post(CLERK, HOUSEHOLDS, book).text("no");
        String path = HOUSEHOLDS + "/" + no;
        Map<String, Object> joining =
                Map.of("member", member(child, "CHILD"), "ground", "MOVED_IN", "evidence", "户口迁移证");
        floor.hall().post(CLERK, path + "/members", joining);
        floor.hall().refused(CLERK, path + "/members", joining, 409, "member-twice");
        String found = floor.hall()
                .postUntraced(CLERK, HOUSEHOLDS + "/finding", Map.of("idNumber", spouse.idNumber()))
                .json()
                .path("items")
                .path(0)
                .path("no")
                .asString();
        floor.hall().await(CLERK, path, shown -> shown.json().path("members").size() == 3);
        floor.account().line("登记家庭 %s，迁入一人，现有三人；凭成员身份证查到 %s", no, found);
    }

    private static Map<String, Object> member(Resident resident, String relation) {
        return Map.of("name", resident.name(), "idNumber", resident.idNumber(), "relation", relation, "from", SINCE);
    }
}
