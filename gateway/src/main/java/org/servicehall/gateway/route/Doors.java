package org.servicehall.gateway.route;

import static org.servicehall.gateway.route.Role.OPS;
import static org.servicehall.gateway.route.Service.ACCOUNTABILITY;
import static org.servicehall.gateway.route.Service.ATTENDANCE;
import static org.servicehall.gateway.route.Service.CASES;
import static org.servicehall.gateway.route.Service.INTAKE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The route table: the first row that fits decides, and what no row names does not exist. Roles are coarse here; each
 * service checks its own endpoints again, down to hall, window and person.
 */
public final class Doors {
    private static final Set<Role> ANYONE = Set.of();
    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);
    /** Who stands in for a colleague has their rights too, which only the services know of; operations are nobody's to lend. */
    private static final Set<Role> ALL_BUT_OPS = EnumSet.complementOf(EnumSet.of(OPS));

    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> CHANGE =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    static final List<Door> TABLE = List.of(
            door(READ, "/api/halls", INTAKE, ANYONE),
            door(READ, "/api/matters/historical", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/matters/{id}/versions/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/matters/**", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/matters/{id}/versions", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/applications/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/applications/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/notices/{no}/verification", INTAKE, ANYONE),
            door(READ, "/api/notices/**", INTAKE, ALL_BUT_OPS),
            gathered(READ, "/api/me", EVERY_ROLE),
            gathered(READ, "/api/desk", EVERY_ROLE),
            gathered(READ, "/api/vocabulary", ANYONE),
            gathered(READ, "/api/ops/overview", EnumSet.of(OPS)),
            gathered(READ, "/api/search", ALL_BUT_OPS),
            gathered(Set.of(HttpMethod.POST), "/api/search", ALL_BUT_OPS),
            door(READ, "/api/appointments/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/appointments/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/duty-calls/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/duty-calls/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/erasures/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/erasures/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/refunds/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/refunds/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/takings/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/takings/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/seasons/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/seasons/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/households/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/households/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/queues/**", INTAKE, ALL_BUT_OPS),
            door(CHANGE, "/api/queues/**", INTAKE, ALL_BUT_OPS),
            door(READ, "/api/public/queue-board", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/queue-tickets", INTAKE, ANYONE),
            door(READ, "/api/public/appointments/*", INTAKE, ANYONE),
            door(READ, "/api/public/appointment-slots", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/appointments", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/appointment-moves", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/appointment-cancellations", INTAKE, ANYONE),
            door(READ, "/api/public/applications/*", INTAKE, ANYONE),
            door(READ, "/api/public/online-matters", INTAKE, ANYONE),
            door(READ, "/api/public/own-affairs", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/applications", INTAKE, ANYONE),
            door(READ, "/api/public/paper-limits", INTAKE, ANYONE),
            door(READ, "/api/public/applications/{no}/papers", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/applications/{no}/papers", INTAKE, ANYONE),
            door(READ, "/api/public/applications/{no}/papers/{number}", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/applications/{no}/papers/{number}/withdrawal", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/withdrawals", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/application-corrections", INTAKE, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/message-withdrawals", INTAKE, ANYONE),
            door(READ, "/api/messages/**", INTAKE, EVERY_ROLE),
            door(READ, "/api/clock", INTAKE, ANYONE),
            door(READ, "/api/ops/clock", INTAKE, EnumSet.of(OPS)),
            door(CHANGE, "/api/ops/clock", INTAKE, EnumSet.of(OPS)),
            door(READ, "/api/cases/**", CASES, ALL_BUT_OPS),
            door(CHANGE, "/api/cases/**", CASES, ALL_BUT_OPS),
            door(READ, "/api/due-board", CASES, ALL_BUT_OPS),
            door(READ, "/api/calendars/*", CASES, EVERY_ROLE),
            door(CHANGE, "/api/calendars/**", CASES, EnumSet.of(OPS)),
            door(READ, "/api/grants/**", CASES, ALL_BUT_OPS),
            door(CHANGE, "/api/grants/**", CASES, ALL_BUT_OPS),
            door(READ, "/api/ratings/**", CASES, ALL_BUT_OPS),
            door(READ, "/api/statistics/**", CASES, ALL_BUT_OPS),
            door(READ, "/api/returns/**", CASES, ALL_BUT_OPS),
            door(READ, "/api/archive/**", CASES, ALL_BUT_OPS),
            door(CHANGE, "/api/archive/**", CASES, ALL_BUT_OPS),
            door(Set.of(HttpMethod.POST), "/api/public/ratings", CASES, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/case-withdrawals", CASES, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/public/objections", CASES, ANYONE),
            door(READ, "/api/public/objections/*", CASES, ANYONE),
            door(READ, "/api/register*", CASES, ANYONE),
            door(READ, "/api/public/notices/**", CASES, ANYONE),
            door(READ, "/api/public/completions/**", CASES, ANYONE),
            door(READ, "/api/public/progress/**", CASES, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/complaints", ACCOUNTABILITY, ANYONE),
            door(READ, "/api/complaints/{no}/progress", ACCOUNTABILITY, ANYONE),
            door(READ, "/api/complaints/{no}/result", ACCOUNTABILITY, ANYONE),
            door(Set.of(HttpMethod.POST), "/api/complaints/{no}/attachments", ACCOUNTABILITY, ANYONE),
            door(READ, "/api/complaints/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(CHANGE, "/api/complaints/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(READ, "/api/sanctions", ACCOUNTABILITY, ALL_BUT_OPS),
            door(READ, "/api/ledger/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(Set.of(HttpMethod.POST), "/api/ledger/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(READ, "/api/assessments/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(CHANGE, "/api/assessments/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(READ, "/api/conduct/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(CHANGE, "/api/conduct/**", ACCOUNTABILITY, ALL_BUT_OPS),
            door(READ, "/api/public/board", ACCOUNTABILITY, ANYONE),
            door(READ, "/api/public/ledger/*", ACCOUNTABILITY, ANYONE),
            door(READ, "/api/attendance/**", ATTENDANCE, ALL_BUT_OPS),
            door(CHANGE, "/api/attendance/**", ATTENDANCE, ALL_BUT_OPS),
            door(READ, "/api/leaves/**", ATTENDANCE, ALL_BUT_OPS),
            door(CHANGE, "/api/leaves/**", ATTENDANCE, ALL_BUT_OPS),
            door(READ, "/api/rota/**", ATTENDANCE, ALL_BUT_OPS),
            door(CHANGE, "/api/rota/**", ATTENDANCE, ALL_BUT_OPS),
            door(READ, "/api/staff/**", ATTENDANCE, EVERY_ROLE),
            door(CHANGE, "/api/staff/**", ATTENDANCE, ALL_BUT_OPS),
            door(READ, "/api/public/attendance/**", ATTENDANCE, ANYONE),
            operations(INTAKE, READ),
            operations(INTAKE, CHANGE),
            operations(CASES, READ),
            operations(CASES, CHANGE),
            operations(ACCOUNTABILITY, READ),
            operations(ACCOUNTABILITY, CHANGE),
            operations(ATTENDANCE, READ),
            operations(ATTENDANCE, CHANGE));

    /** Where a resident's own sign-in means anything; nothing is told of it at any other. */
    private static final Map<HttpMethod, Set<String>> OF_RESIDENTS = Map.of(
            HttpMethod.GET, Set.of("/api/public/own-affairs"),
            HttpMethod.POST, Set.of("/api/public/applications", "/api/public/appointments"));

    private static final DoorsBySegment BEHIND = new DoorsBySegment(TABLE);

    private Doors() {}

    /** Whether whoever is behind this door is told which resident has signed in at the provider (rule S3). */
    static boolean isForResidents(@Nullable Door door, HttpMethod method) {
        return door != null
                && OF_RESIDENTS
                        .getOrDefault(method, Set.of())
                        .contains(door.path().getPatternString());
    }

    /** Whether a request of this method and address goes to this service, be it among others. */
    public static boolean leadTo(Service service, HttpMethod method, String address) {
        return to(method, address)
                .filter(door -> door.services().contains(service))
                .isPresent();
    }

    /** Whether the answer is made of those of several services. */
    public static boolean isGathered(HttpMethod method, String address) {
        return to(method, address).filter(Door::isGathered).isPresent();
    }

    /** Whether this address leads anywhere, by whatever method. */
    public static boolean haveOneAt(String address) {
        return !at(address).isEmpty();
    }

    private static Optional<Door> to(HttpMethod method, String address) {
        return at(address).stream().filter(door -> door.takes(method)).findFirst();
    }

    /** Every row whose path fits, in the table's order. */
    static List<Door> at(String address) {
        var path = PathContainer.parsePath(address);
        return BEHIND.of(path).stream().filter(door -> door.leadsTo(path)).toList();
    }

    private static Door operations(Service service, Set<HttpMethod> methods) {
        return door(methods, "/api/ops/" + service.segment() + "/**", service, EnumSet.of(OPS));
    }

    private static Door door(Set<HttpMethod> methods, String path, Service service, Set<Role> roles) {
        return new Door(methods, PathPatternParser.defaultInstance.parse(path), Set.of(service), Set.copyOf(roles));
    }

    /** All services have their part at this path. */
    private static Door gathered(Set<HttpMethod> methods, String path, Set<Role> roles) {
        return new Door(
                methods,
                PathPatternParser.defaultInstance.parse(path),
                EnumSet.allOf(Service.class),
                Set.copyOf(roles));
    }
}
