package org.servicehall.platform.me;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.servicehall.platform.me.Me.MyClock;
import org.servicehall.platform.me.Me.MyHall;
import org.servicehall.platform.me.Me.StoodInFor;
import org.servicehall.platform.openapi.Operations;
import org.servicehall.platform.openapi.Operations.Described;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.DeclaredRoles;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.staff.StaffRole;
import org.servicehall.platform.staff.StaffWindow;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks, as the hall knows them: what a console shows first. */
@RestController
class MeController {
    private final StaffDirectory directory;
    private final Operations operations;
    private final Halls halls;
    private final Clock clock;
    private final boolean demo;

    MeController(
            StaffDirectory directory,
            Operations operations,
            Halls halls,
            Clock clock,
            @Value("${hall.clock.control:false}") boolean demo) {
        this.directory = directory;
        this.operations = operations;
        this.halls = halls;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/api/me")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR', 'OPS')")
    Me me(Actor actor) {
        var now = clock.instant();
        var hall = halls.get(actor.hall());
        var member = directory.find(actor.hall(), actor.id(), now);
        return new Me(
                actor.id(),
                member.map(StaffMember::name).orElse(null),
                member.map(StaffMember::staffNo).orElse(null),
                member.map(StaffMember::post).orElse(null),
                new MyHall(hall.code(), hall.name()),
                StaffWindow.of(windows(actor, member), hall),
                StaffRole.of(actor.ownRoles()),
                standsInFor(actor),
                may(),
                new MyClock(now, HallClock.ZONE, demo));
    }

    private static List<String> windows(Actor actor, Optional<StaffMember> member) {
        return member.map(StaffMember::windows)
                .orElseGet(() -> Optional.ofNullable(actor.window()).stream().toList());
    }

    private List<StoodInFor> standsInFor(Actor actor) {
        return actor.standsInFor().stream()
                .map(standIn -> new StoodInFor(
                        standIn.user(),
                        directory
                                .find(actor.hall(), standIn.user())
                                .map(StaffMember::name)
                                .orElse(standIn.user()),
                        StaffRole.of(standIn.roles())))
                .toList();
    }

    private List<String> may() {
        return operations.all().stream()
                .filter(operation -> DeclaredRoles.mayCall(operation.endpoint()))
                .map(Described::id)
                .sorted()
                .toList();
    }
}
