package org.servicehall.intake.api.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.FoundLine;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.DutyCallQueries;
import org.servicehall.platform.search.Found;
import org.servicehall.platform.search.Hit;
import org.servicehall.platform.search.Search;
import org.servicehall.platform.search.Sought;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** Applications, appointments and calls, by number or by whose they are; each of a person's that is found is on record (R3). */
@Component
final class IntakeSearch implements Search {
    /** For whom the pages are that the hits link to. */
    static final Set<Role> READERS = EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE, Role.LEADING_GROUP, Role.AUDITOR);

    private static final String WHY = "search";
    private static final String OF_APPOINTMENTS = "YY";
    private static final String OF_DUTY_CALLS = "ZB";

    private final ApplicationQueries applications;
    private final AppointmentQueries appointments;
    private final DutyCallQueries calls;
    private final Vault vault;

    IntakeSearch(ApplicationQueries applications, AppointmentQueries appointments, DutyCallQueries calls, Vault vault) {
        this.applications = applications;
        this.appointments = appointments;
        this.calls = calls;
        this.vault = vault;
    }

    @Override
    public Found find(Sought sought, Actor actor) {
        Optional<String> no = sought.number();
        if (no.isPresent()) {
            return READERS.stream().anyMatch(actor::is) ? numbered(no.get(), actor) : Found.NOTHING;
        }
        if (!actor.is(Role.CLERK) && !actor.is(Role.LEAD)) {
            throw Refusal.forbidden("person-search-not-open", "R3");
        }
        return person(sought, actor);
    }

    /** An application by how its number begins as well, and all else by the whole number. */
    private Found numbered(String no, Actor actor) {
        Stream<Hit> hits = switch (Sought.letters(no)) {
            case "" ->
                applications.numbered(actor.hall(), no, Found.MOST + 1).stream().map(Hits::of);
            case OF_APPOINTMENTS -> appointments.find(no).stream().map(Hits::of);
            case OF_DUTY_CALLS -> calls.find(no).stream().map(Hits::of);
            default -> Stream.of();
        };
        return Found.of(hits.toList());
    }

    private Found person(Sought sought, Actor actor) {
        List<FoundLine> lines =
                looked(List.of(IntakeKind.APPLICANT, IntakeKind.CORRECTION), sought, actor, applications::line);
        return Found.of(lines.stream().map(Hits::of).toList())
                .and(Found.of(lines.stream()
                        .limit(Found.MOST)
                        .filter(line -> line.status() == ApplicationStatus.ACCEPTED)
                        .map(Hits::ofCase)
                        .toList()))
                .and(Found.of(looked(List.of(IntakeKind.APPOINTMENT), sought, actor, appointments::find).stream()
                        .map(Hits::of)
                        .toList()))
                .and(Found.of(looked(List.of(IntakeKind.DUTY_CALL), sought, actor, no -> calls.find(no)).stream()
                        .map(Hits::of)
                        .toList()));
    }

    /**
     * What is found, and one more where there is more than is shown. What is shown tells whose it is, and is recorded as if
     * that had been opened.
     */
    private <T> List<T> looked(
            List<IntakeKind> kinds, Sought sought, Actor actor, Function<String, Optional<T>> sheets) {
        List<T> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<VaultId> ids = kinds.stream()
                .flatMap(kind -> ids(kind, sought, actor.hall()).stream())
                .filter(id -> seen.add(Applicants.numberOf(id)))
                .toList();
        for (VaultId id : ids) {
            Optional<T> sheet = sheets.apply(Applicants.numberOf(id));
            if (sheet.isPresent() && found.size() < Found.MOST) {
                vault.ownerOf(id).ifPresent(person -> vault.look(id, person, actor, WHY));
            }
            sheet.ifPresent(found::add);
        }
        return found;
    }

    /** The latest first. */
    private List<VaultId> ids(IntakeKind kind, Sought sought, String hall) {
        if (sought.idNumber().isPresent()) {
            return latest(vault.findByIdNumber(kind, hall, sought.idNumber().get()));
        }
        if (sought.phone().isPresent()) {
            return latest(vault.findByPhone(kind, hall, sought.phone().get()));
        }
        return vault.findByName(kind, hall, sought.text(), Found.MOST + 1)
                .orElseThrow(
                        () -> Refusal.unprocessable("search-too-short", "R3").at("q"));
    }

    private static List<VaultId> latest(List<VaultId> oldestFirst) {
        return oldestFirst.reversed().stream().limit(Found.MOST + 1).toList();
    }
}
