package org.servicehall.intake.api.season;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.view.season.SeasonPerson;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.servicehall.platform.time.HallClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Writes a season's list for office and auditor, names masked (rules S9, C4). */
@Component
class SeasonFile {
    private static final Map<CertificationStatus, String> STATUS = Map.of(
            CertificationStatus.LISTED, "待认证",
            CertificationStatus.CERTIFIED, "已认证",
            CertificationStatus.STRUCK_OFF, "已除名");

    private final SeasonQueries seasons;
    private final StaffDirectory staff;
    private final Halls halls;
    private final Clock clock;

    SeasonFile(SeasonQueries seasons, StaffDirectory staff, Halls halls, Clock clock) {
        this.seasons = seasons;
        this.staff = staff;
        this.halls = halls;
        this.clock = clock;
    }

    ResponseEntity<StreamingResponseBody> of(SeasonSheet sheet) {
        String title = "%s%d年%s名册"
                .formatted(
                        halls.get(sheet.hall()).name().zh(),
                        sheet.year(),
                        sheet.matterName().zh());
        Table<SeasonPerson> table =
                new Table<>("认证名册", Table.Posted.of(title, halls.today(sheet.hall(), clock.instant())), columns());
        return TableForm.XLSX.file("season-" + sheet.no(), table, add -> seasons.forEach(sheet.no(), add));
    }

    private List<Column<SeasonPerson>> columns() {
        return List.of(
                Column.text("村（社区）", 20, SeasonPerson::village),
                Column.text("姓名", 14, SeasonPerson::maskedName),
                Column.text("状态", 12, person -> STATUS.getOrDefault(person.status(), "")),
                new Column<>("时间", 20, person -> Cell.of(person.at(), HallClock.ZONE)),
                Column.text("经办人", 16, this::clerk),
                Column.text("说明", 30, person -> person.reason() == null ? "" : person.reason()));
    }

    /** By name, as on paper; the user id of who is in no directory. */
    private String clerk(SeasonPerson person) {
        String user = person.by();
        return user == null
                ? ""
                : staff.find(person.hall(), user).map(StaffMember::name).orElse(user);
    }
}
