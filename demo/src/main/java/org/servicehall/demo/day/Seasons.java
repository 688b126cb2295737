package org.servicehall.demo.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** The pensioners' season of the year is made ready: its list comes from the county, and nobody certifies before its first day (S9, C6). */
final class Seasons {
    private static final Staff CLERK = Staff.LI_NA;
    private static final String SEASONS = "/api/seasons";
    private static final List<String> VILLAGES = List.of("东山村", "西河村", "青溪社区");
    private static final int OF_EACH = 4;
    static final LocalDate IN_SUMMER = LocalDate.of(2025, 7, 16);

    private final Floor floor;

    Seasons(Floor floor) {
        this.floor = floor;
    }

    void made() {
        String no = opened("pension-qualification", 2025);
        List<Resident> people = new ArrayList<>();
        String path = SEASONS + "/" + no;
        byte[] list = list(people);
        int added = floor.hall()
                .file(CLERK, path + "/lists", list)
                .json()
                .path("added")
                .asInt();
        int again = floor.hall()
                .file(CLERK, path + "/lists", list)
                .json()
                .path("added")
                .asInt();
        floor.account().line("%s 导入名册 %d 人，再次导入同一文件新增 %d 人", no, added, again);
        Map<String, Object> card = Map.of("idNumber", people.getFirst().idNumber());
        floor.hall().refused(CLERK, path + "/certifications", card, 409, "season-not-begun");
        floor.hall()
                .await(
                        CLERK,
                        path,
                        shown -> shown.json().path("all").path("missing").asInt() >= added);
        floor.account().line("认证期未到，刷证不登记；未认证 %d 人，按村（社区）列出", added);
    }

    /** Within the survivors' season: one is ticked off; of another the wrong card was read, which is undone, and they moved away. */
    void certified() {
        String no = opened("survivor-allowance-qualification", IN_SUMMER.getYear());
        String path = SEASONS + "/" + no;
        List<Resident> people = new ArrayList<>();
        floor.hall().file(CLERK, path + "/lists", list(people));
        certify(path, people.getFirst());
        String person = path + "/people/" + certify(path, people.getLast());
        floor.hall().post(CLERK, person + "/undoing", Map.of("reason", "刷错了证"));
        floor.hall().post(CLERK, person + "/striking-off", Map.of("reason", "已迁出"));
        floor.hall()
                .await(
                        CLERK,
                        path,
                        shown -> shown.json().path("all").path("certified").asInt() >= 1
                                && shown.json().path("all").path("struckOff").asInt() >= 1);
        floor.account().line("%s 刷证登记 1 人，撤销误刷 1 人并除名", no);
    }

    /** A season there is already, as when the month is played again, is answered alike and records nothing. */
    private String opened(String matter, int year) {
        return floor.hall()
                .postUntraced(CLERK, SEASONS, Map.of("matterId", matter, "year", year))
                .text("no");
    }

    private String certify(String path, Resident resident) {
        return floor.hall()
                .post(CLERK, path + "/certifications", Map.of("idNumber", resident.idNumber()))
                .text("person");
    }

    private byte[] list(List<Resident> people) {
        StringBuilder lines = new StringBuilder("姓名,身份证号,村（社区）\r\n");
        for (String village : VILLAGES) {
            for (int i = 0; i < OF_EACH; i++) {
                Resident person = floor.residents().next();
                people.add(person);
                lines.append("%s,%s,%s\r\n".formatted(person.name(), person.idNumber(), village));
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
