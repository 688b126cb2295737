package org.servicehall.demo.day;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;
import org.servicehall.demo.desk.Matter;
import org.servicehall.demo.hall.Staff;

/** Retirees who are late go another way than those who come in the window: the county centre decides by its own date, which the hall watches (K7, C6). */
final class Pensions {
    private static final Staff CLERK = Staff.LI_NA;
    private static final int RETIREES = 4;

    private final Floor floor;

    Pensions(Floor floor) {
        this.floor = floor;
    }

    void forward() {
        for (int i = 0; i < RETIREES; i++) {
            Filed filed = floor.reception()
                    .receive(CLERK, Matter.PENSION, floor.residents().next(), List.of("LATE"));
            if (i == 0) {
                floor.reception()
                        .mayNot(
                                CLERK,
                                "上报而不写明期限",
                                filed,
                                "acceptance",
                                Map.of("type", "FORWARDED"),
                                422,
                                "acceptance-term-missing");
            }
            Case accepted = floor.reception().accept(CLERK, filed, "FORWARDED", Map.of("limit", "2025-12-31"));
            floor.handling().assign(accepted, CLERK);
        }
    }
}
