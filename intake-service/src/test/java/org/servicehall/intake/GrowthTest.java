package org.servicehall.intake;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.paper.PaperType;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.projection.Growth;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.springframework.util.unit.DataSize;

class GrowthTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            "hall",
            NAME,
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of(new Hall.Window("CIVIL_AFFAIRS", NAME))))));

    @TestFactory
    Stream<DynamicTest> noDocumentGrowsWithTheDays() {
        return Growth.tests(
                "org.servicehall.intake",
                HALLS,
                new TermSettings(5, 10, LocalTime.of(15, 0), 30, 15),
                new PaperSettings(
                        DataSize.ofMegabytes(20), List.of(PaperType.PDF), 60, 10, 2, Duration.ofDays(1), 100_000_000));
    }
}
