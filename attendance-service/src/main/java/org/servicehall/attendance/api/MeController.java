package org.servicehall.attendance.api;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.StaffItem.StaffRole;
import org.servicehall.attendance.api.StaffItem.StaffWindow;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks, as the hall knows them: what a console shows first. */
@RestController
class MeController {
    private final StaffDirectory directory;
    private final Halls halls;
    private final Clock clock;
    private final boolean demo;

    MeController(
            StaffDirectory directory, Halls halls, Clock clock, @Value("${hall.clock.control:false}") boolean demo) {
        this.directory = directory;
        this.halls = halls;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Who asks.
     *
     * @param name null for who is not in the staff directory, as are number and post
     * @param roles the own ones, as the sign-in tells them
     * @param standsInFor for whom now, and what may be done for them
     */
    record Me(
            @Person String user,
            @Nullable String name,
            @Nullable String staffNo,
            @Nullable String post,
            MyHall hall,
            List<StaffWindow> windows,
            List<StaffRole> roles,
            List<StoodInFor> standsInFor,
            MyClock clock) {}

    record MyHall(String code, LocalizedText name) {}

    record StoodInFor(@Person String user, String name, List<StaffRole> roles) {}

    /** @param demo whether it can be set, as in a demonstration, and then need not be the wall's */
    record MyClock(Instant now, ZoneId zone, boolean demo) {}

    @GetMapping("/api/me")
    @PreAuthorize(StaffQueries.EVERYBODY)
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
}
