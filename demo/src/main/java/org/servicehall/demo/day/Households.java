package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.hall.UnexpectedAnswer;
import org.servicehall.demo.people.Resident;

/** A household is registered by its book, somebody moves in, a member's card finds it, and slips are put right (S8, S7). */
final class Households {
    private static final Staff CLERK = Staff.WANG_FANG;
    private static final String HOUSEHOLDS = "/api/households";
    private static final String SINCE = "2019-05-06";
    private static final String EVIDENCE = "户口簿原件";

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

    /** What the clerk mistook in the book is put right, the wrong value kept beside it in the vault (S7). */
    void putRight() {
        String wrong = bookNo();
        String right = bookNo();
        String others = bookNo();
        register(others, List.of(member(floor.residents().next(), "HEAD")));
        Answer household = register(wrong, List.of(member(floor.residents().next(), "HEAD")));
        String path = HOUSEHOLDS + "/" + household.text("no");
        name(household, path);
        Map<String, String> ofOthers = Map.of("bookNo", others, "evidence", EVIDENCE);
        refused("更正为别户的户口簿号", path + "/registration", ofOthers, 409, "household-registered");
        floor.hall().post(CLERK, path + "/registration", Map.of("bookNo", right, "evidence", EVIDENCE));
        found(right, household.text("no"));
        found(wrong, "");
        Map<String, String> village = Map.of("community", "上溪村", "evidence", EVIDENCE);
        floor.hall().post(CLERK, path + "/registration", village);
        refused("户口所在地已是上溪村，再更正一次", path + "/registration", village, 422, "membership-unchanged");
        floor.hall().await(CLERK, path, shown -> shown.text("community").equals("上溪村"));
        floor.account().line("%s 更正家庭 %s 的户主姓名、户口簿号和户口所在地，更正前后都密存", CLERK, household.text("no"));
    }

    private void name(Answer household, String path) {
        String person = household.json().at("/persons/0/person").asString();
        Map<String, String> name = Map.of("name", floor.residents().next().name(), "evidence", EVIDENCE);
        floor.hall().post(CLERK, path + "/members/" + person + "/name", name);
        refused("姓名已是如此，再更正一次", path + "/members/" + person + "/name", name, 422, "membership-unchanged");
    }

    private void refused(String what, String path, Map<String, String> request, int status, String code) {
        floor.account().refused(CLERK + " " + what, floor.hall().refused(CLERK, path, request, status, code));
    }

    /** By the book's number the household is found, and by one that was wrong none is. */
    private void found(String bookNo, String no) {
        Answer found = floor.hall().postUntraced(CLERK, HOUSEHOLDS + "/finding", Map.of("bookNo", bookNo));
        if (!found.json().at("/items/0/no").asString("").equals(no)) {
            throw new UnexpectedAnswer("a household's book finds another than '%s': %s".formatted(no, found));
        }
    }

    private Answer register(String bookNo, List<Map<String, Object>> members) {
        return floor.hall()
                .post(
                        CLERK,
                        HOUSEHOLDS,
                        Map.of("bookNo", bookNo, "community", "青溪社区", "members", members, "evidence", EVIDENCE));
    }

    /** As secret as who is of it. */
    private String bookNo() {
        return floor.residents()
                .says("青溪户" + floor.residents().next().idNumber().substring(6));
    }

    private static Map<String, Object> member(Resident resident, String relation) {
        return Map.of("name", resident.name(), "idNumber", resident.idNumber(), "relation", relation, "from", SINCE);
    }
}
