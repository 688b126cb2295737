package org.servicehall.intake.domain.acting;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.RepresentationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;

/** All who act, or ever acted, for the applicant of one application, in their order (rule S8). */
public record Representatives(List<Representative> all) {
    public static final Representatives NONE = new Representatives(List.of());

    /** More than any household has; keeps the stream short. */
    private static final int MOST = 10;

    public Representatives {
        all = List.copyOf(all);
    }

    /** @param events payloads of the application's stream, in their order */
    public static Representatives of(Stream<?> events) {
        return events.reduce(NONE, Representatives::after, (_, later) -> later);
    }

    private static Representatives after(Representatives known, Object event) {
        return switch (event) {
            case RepresentativeNamed named -> known.with(named);
            case PowerSeen seen -> known.with(seen);
            case PowerRevoked revoked -> known.with(revoked);
            case ApplicantRepresented acted -> known.with(acted);
            default -> known;
        };
    }

    public int next() {
        return all.size() + 1;
    }

    /** @throws Refusal where this person can't act for that applicant, on that ground, in this matter */
    public void checkMayBeNamed(NewRepresentative named, Applicant applicant) {
        if (named.inPerson() && named.power().ground() != ActingGround.GUARDIANSHIP) {
            throw Refusal.conflict("in-person-only", "S8");
        }
        if (named.person().ref().equals(applicant.ref())) {
            throw Refusal.conflict("represents-self", "S8");
        }
        if (all.stream()
                .anyMatch(one -> one.stands(named.today())
                        && one.person().ref().equals(named.person().ref()))) {
            throw Refusal.conflict("represents-already", "S8");
        }
        checkRoom();
        Representative.checkInTime(named.power(), named.today());
        Representative.checkProof(named.power(), named.seen());
    }

    void checkRoom() {
        if (all.size() >= MOST) {
            throw Refusal.conflict("too-many-representatives", "S8", MOST);
        }
    }

    /** @throws Refusal what stands in the way of that act by that representative */
    public void checkMay(Through through, RepresentedAct act) {
        Representative one = find(through.representative())
                .orElseThrow(() -> Refusal.unprocessable("unknown-representative", "S8", through.representative())
                        .at("representative"));
        one.checkMay(act, through.today());
    }

    /** Nothing is accepted of what somebody brought whose ground nobody has seen. */
    public void checkSeen() {
        if (all.stream().anyMatch(Representative::isDoubtful)) {
            throw Refusal.conflict("power-not-seen", "S8");
        }
    }

    /**
     * Receipts and notices bear the query code, and reach whoever acts: where anybody was ever named, it shows nobody's own
     * wish. They come to the counter.
     *
     * @throws Refusal {@code code-not-the-applicants-alone}
     */
    public void checkCodeShowsTheApplicant() {
        if (!all.isEmpty()) {
            throw Refusal.conflict("code-not-the-applicants-alone", "S8");
        }
    }

    /** @throws Refusal {@code unknown-representative}, as of an address that isn't there */
    public Representative get(int no) {
        return find(no).orElseThrow(() -> Refusal.notFound("unknown-representative", no));
    }

    private Optional<Representative> find(int no) {
        return all.stream().filter(one -> one.no() == no).findFirst();
    }

    public Representatives with(RepresentativeNamed event) {
        return new Representatives(
                Stream.concat(all.stream(), Stream.of(Representative.of(event))).toList());
    }

    public Representatives with(PowerSeen event) {
        return changed(event.representative(), one -> one.shown(event));
    }

    public Representatives with(PowerRevoked event) {
        return changed(event.representative(), one -> one.over(event));
    }

    public Representatives with(ApplicantRepresented event) {
        return changed(event.representative(), Representative::active);
    }

    private Representatives changed(int no, UnaryOperator<Representative> change) {
        return new Representatives(all.stream()
                .map(one -> one.no() == no ? change.apply(one) : one)
                .toList());
    }
}
