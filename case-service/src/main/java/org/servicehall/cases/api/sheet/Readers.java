package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.servicehall.cases.domain.department.Department;
import org.servicehall.cases.domain.department.Departments;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.Joint;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * Who reads which cases: the hall's own people all of the hall's, somebody of a department those in which it has part, by a
 * stage of its own that has begun or by a window of its own that handles it together with others (C2, F5). Of all others it
 * does not learn that they are there.
 */
@Component
final class Readers {
    private static final Set<Role> OF_THE_HALL =
            EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE, Role.LEADING_GROUP, Role.AUDITOR);

    private final Departments departments;
    private final View<CaseSheet> sheets;

    Readers(Departments departments, View<CaseSheet> sheets) {
        this.departments = departments;
        this.sheets = sheets;
    }

    /** Of which hall and department a case has to be, to be read by this person. */
    List<Bson> limits(Actor actor) {
        Bson ofHall = Filters.eq("hall", actor.hall());
        return readsAll(actor) ? List.of(ofHall) : List.of(ofHall, ofDepartment(departmentOf(actor)));
    }

    /** @throws org.servicehall.contracts.Refusal {@code unknown-number} where it is none that this person reads */
    void check(Actor actor, String no) {
        HallGuard.check(actor, no);
        if (!readsAll(actor)
                && sheets.find(no)
                        .map(CaseSheet::handling)
                        .filter(part -> hasPart(departmentOf(actor), part))
                        .isEmpty()) {
            throw HallGuard.unknown(no);
        }
    }

    private Department departmentOf(Actor actor) {
        return departments.of(actor.hall(), actor.id());
    }

    private static boolean readsAll(Actor actor) {
        return !Collections.disjoint(actor.roles(), OF_THE_HALL);
    }

    private static Bson ofDepartment(Department department) {
        Bson begun = Filters.or(Filters.ne("startedAt", null), Filters.ne("record", null));
        Bson stage = Filters.and(Filters.in("stage.body.zh", department.bodies()), begun);
        return Filters.or(
                Filters.elemMatch("handling.stages", stage),
                Filters.in("handling.joint.leadWindow", department.windows()),
                Filters.in("handling.joint.coWindows", department.windows()));
    }

    private static boolean hasPart(Department department, CasePart part) {
        Joint joint = part.joint();
        boolean byStage = part.stages().stream()
                .anyMatch(line -> (line.startedAt() != null || line.record() != null)
                        && department.bodies().contains(line.stage().body().zh()));
        return byStage
                || Stream.concat(Stream.ofNullable(joint.leadWindow()), joint.coWindows().stream())
                        .anyMatch(department.windows()::contains);
    }
}
