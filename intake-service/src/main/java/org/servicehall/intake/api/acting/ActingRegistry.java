package org.servicehall.intake.api.acting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.acting.NewRepresentative;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.vault.ActingPeople;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Lays who acts for an applicant into the vault, and knows who may not (rule S8). */
@Component
public class ActingRegistry {
    private final Vault vault;
    private final StaffDirectory staff;
    private final Halls halls;

    ActingRegistry(Vault vault, StaffDirectory staff, Halls halls) {
        this.vault = vault;
        this.staff = staff;
        this.halls = halls;
    }

    /** As the domain wants to know them, their data laid beside the event. */
    public NewRepresentative named(
            String no, String hall, RepresentativeRequest request, Matter matter, Instant at, Envelope beside) {
        Map<String, String> data = request.personalData();
        String values = beside.mark();
        String ref = vault.personRef(hall, request.person().idNumber(), no);
        beside.put(ActingPeople.idOf(no, values), ref, data);
        return new NewRepresentative(
                new Applicant(ref, MaskedName.of(request.person().name())),
                values,
                request.power(),
                request.seen(),
                matter.guide().forThemInPerson(),
                halls.today(hall, at),
                request.seen() != null
                        && !namesakes(hall, request.person().name(), at).isEmpty());
    }

    /**
     * The hall's staff act for nobody at their own hall. Of them the hall knows the name alone and no identity number: where
     * the name is the same, the clerk who sees the card says whether it is another's; not of their own name.
     *
     * @param field the name's in the request
     * @param notOfStaff whether the clerk says that it is not of the staff
     * @param by who says so
     * @return whether it had to be said
     * @throws Refusal {@code representative-of-staff-name} or {@code representative-of-own-name}
     */
    boolean checkNobodyOfStaff(String field, String hall, String name, boolean notOfStaff, String by, Instant at) {
        List<StaffMember> namesakes = namesakes(hall, name, at);
        if (!namesakes.isEmpty() && !notOfStaff) {
            throw Refusal.conflict("representative-of-staff-name", "S8").at(field);
        }
        if (namesakes.stream().anyMatch(member -> member.user().equals(by))) {
            throw Refusal.conflict("representative-of-own-name", "S8").at(field);
        }
        return !namesakes.isEmpty();
    }

    private List<StaffMember> namesakes(String hall, String name, Instant at) {
        return staff.as(hall, at, Role.values()).stream()
                .filter(member -> member.name().equals(name.strip()))
                .toList();
    }

    /**
     * All that can be told before it is asked whether the application allows it.
     *
     * @param by who records it
     */
    public void check(String prefix, String hall, RepresentativeRequest request, String by, Instant at) {
        request.check(prefix, halls.today(hall, at));
        if (request.seen() != null) {
            checkNobodyOfStaff(
                    prefix + "person.name", hall, request.person().name(), request.isSaidToBeNobodyOfStaff(), by, at);
        }
    }
}
