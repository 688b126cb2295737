package org.servicehall.cases.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;

@Tag("D1")
class RecountingTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            "330106",
            NAME,
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of(new Hall.Window("CIVIL_AFFAIRS", NAME))))));

    @Test
    void ofAHallThatIsConfiguredNoLongerNothingIsCountedAnewAndNoOthersAreKeptFromIt() {
        var recounting = new Recounting(mock(Commands.class), HALLS, mock(NoticeNumbers.class));
        assertThat(recounting.touches(deadline("330106"))).isTrue();
        assertThat(recounting.touches(deadline("330199"))).isFalse();
    }

    private static OpenDeadline deadline(String hall) {
        var due = Cases.promised().deadline();
        return new OpenDeadline(
                hall + "-20251103-0001",
                hall,
                due.id(),
                OpenDeadline.Action.WARN,
                due.warnAt(),
                due.dueAt(),
                true,
                due.startedAt(),
                "2024.1");
    }
}
