package org.servicehall.intake.api.resident;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.servicehall.intake.api.resident.OwnAffairs.AffairApplied;
import org.servicehall.intake.api.resident.OwnAffairs.AffairBooked;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.resident.Resident;
import org.servicehall.platform.resident.ResidentCaller;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a resident who has signed in at the provider what they have at a hall, so that no code is typed (rule S3, ADR 50). */
@RestController
class OwnAffairsController {
    /** More than anybody has; whoever has more finds the rest by number and code. */
    private static final int MOST = 50;

    private static final String NAME = "name";

    private final Vault vault;
    private final Applicants applicants;
    private final ApplicationQueries applications;
    private final AppointmentQueries appointments;
    private final QueryCodes codes;
    private final Halls halls;
    private final Clock clock;

    OwnAffairsController(
            Vault vault,
            Applicants applicants,
            ApplicationQueries applications,
            AppointmentQueries appointments,
            QueryCodes codes,
            Halls halls,
            Clock clock) {
        this.vault = vault;
        this.applicants = applicants;
        this.applications = applications;
        this.appointments = appointments;
        this.codes = codes;
        this.halls = halls;
        this.clock = clock;
    }

    @GetMapping("/api/public/own-affairs")
    OwnAffairs show(@RequestParam @HallCode String hall, ResidentCaller caller) {
        Resident resident = caller.needed();
        String code = halls.get(hall).code();
        return new OwnAffairs(applied(code, resident), booked(code, resident));
    }

    private List<AffairApplied> applied(String hall, Resident resident) {
        return latest(
                        Stream.of(IntakeKind.APPLICANT, IntakeKind.CORRECTION)
                                .flatMap(kind -> vault.findByIdNumber(kind, hall, resident.idNumber()).stream()),
                        no -> isStill(applicants.forOwnUse(no), resident) ? applications.find(no) : Optional.empty())
                .sorted(Comparator.comparing(ApplicationSheet::receivedAt).reversed())
                .map(sheet -> AffairApplied.of(sheet, codes))
                .toList();
    }

    /**
     * A number that was written down wrongly is somebody else's, whether it was put right since (S7) or nobody saw it: a code
     * is given to whom number and name say alike.
     */
    private static boolean isStill(Optional<Map<String, String>> written, Resident resident) {
        return written.filter(
                        person -> resident.is(person.getOrDefault(NAME, ""), person.getOrDefault(Vault.ID_NUMBER, "")))
                .isPresent();
    }

    private List<AffairBooked> booked(String hall, Resident resident) {
        Instant now = clock.instant();
        return latest(
                        vault.findByIdNumber(IntakeKind.APPOINTMENT, hall, resident.idNumber()).stream(),
                        no -> toCome(no, resident, now))
                .sorted(Comparator.comparing(AppointmentSheet::from))
                .map(sheet -> AffairBooked.of(sheet, codes))
                .toList();
    }

    private Optional<AppointmentSheet> toCome(String no, Resident resident, Instant now) {
        return appointments
                .find(no)
                .filter(sheet -> sheet.state() == AppointmentState.BOOKED
                        && sheet.until().isAfter(now))
                .filter(_ -> isStill(vault.forOwnUse(IntakeKind.APPOINTMENT.of(no)), resident));
    }

    /** What is somebody else's, or over, takes nobody's place among the latest. */
    static <T> Stream<T> latest(Stream<VaultId> oldestFirst, Function<String, Optional<T>> find) {
        return oldestFirst
                .map(Applicants::numberOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(no -> find.apply(no).stream())
                .limit(MOST)
                .toList()
                .stream();
    }
}
