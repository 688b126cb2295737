package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;

/** Petitions: accepted within fifteen days, finished within sixty, once extended by thirty at most (K6). */
final class Petitions {
    private static final Staff CLERK = Staff.CHEN_JIE;

    private final Floor floor;

    Petitions(Floor floor) {
        this.floor = floor;
    }

    void byLetter() {
        Case accepted = accept(file("LETTER", List.of(), List.of("PETITION_STATEMENT")));
        floor.handling().askForTime(CLERK, accepted, 30, "须会同村委会实地核查");
        floor.handling().grantTime(Staff.ZHOU_MIN, accepted);
    }

    void orally() {
        Case accepted = accept(file("COUNTER", List.of("ORAL"), List.of()));
        floor.handling()
                .mayNot(
                        CLERK,
                        "申请延期过长",
                        accepted,
                        "extension",
                        Map.of("days", 31, "reason", "核查未毕"),
                        422,
                        "extension-too-long");
        floor.handling().grant(CLERK, accepted);
        floor.handling().reply(Staff.ZHOU_MIN, accepted);
    }

    void byPhone() {
        accept(file("PHONE", List.of("ORAL"), List.of()));
    }

    private Filed file(String channel, List<String> circumstances, List<String> materials) {
        Resident petitioner = floor.residents().next();
        return floor.reception()
                .file(
                        CLERK,
                        petitioner,
                        Matter.PETITION,
                        Map.of(
                                "matterId", Matter.PETITION.id(),
                                "channel", channel,
                                "applicant", petitioner.asCaller(),
                                "circumstances", circumstances,
                                "materials", materials));
    }

    private Case accept(Filed filed) {
        Case accepted = floor.reception().accept(CLERK, filed, "PETITION", Map.of());
        floor.handling().assign(accepted, CLERK);
        return accepted;
    }
}
