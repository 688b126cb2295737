package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.RepresentationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.intake.domain.acting.NewRepresentative;
import org.servicehall.intake.domain.acting.Representative;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Represented;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.RepresentationCommand.RevokePower;
import org.servicehall.intake.domain.command.RepresentationCommand.SeePower;

/** What is done for an applicant by somebody else, and what is put on record about that (rule S8). */
final class Acting {
    private Acting() {}

    /** Who brought it, where that was not the applicant; the ground may be seen later, as who applied is made sure of (S3). */
    static List<ApplicationEvent> brought(ReceiveApplication command) {
        NewRepresentative named = command.through();
        if (named == null) {
            return List.of();
        }
        Representatives.NONE.checkMayBeNamed(named, command.applicant());
        if (!named.power().covers(RepresentedAct.SUBMIT)) {
            throw Refusal.conflict("outside-power", "S8");
        }
        String by = command.act().by();
        Instant at = command.act().at();
        return List.of(
                named(command.applicationNo(), command.hall(), 1, named, by, at),
                new ApplicantRepresented(command.applicationNo(), command.hall(), 1, RepresentedAct.SUBMIT, at));
    }

    static RepresentativeNamed named(Dossier dossier, NameRepresentative command) {
        dossier.checkRunning();
        Representatives known = dossier.representatives();
        known.checkMayBeNamed(command.named(), dossier.received().applicant());
        return named(
                dossier.no(),
                dossier.hall(),
                known.next(),
                command.named(),
                command.act().by(),
                command.act().at());
    }

    private static RepresentativeNamed named(
            String no, String hall, int count, NewRepresentative named, String by, Instant at) {
        return new RepresentativeNamed(
                no,
                hall,
                count,
                named.person(),
                named.values(),
                named.power(),
                named.seen(),
                by,
                at,
                said(named.saidNotOfStaff()));
    }

    static PowerSeen seen(Dossier dossier, SeePower command) {
        dossier.checkRunning();
        Representative one = dossier.representatives().get(command.representative());
        one.checkMayShow(command.proof());
        return new PowerSeen(
                dossier.no(),
                dossier.hall(),
                one.no(),
                command.proof(),
                command.act().by(),
                command.act().at(),
                one.person(),
                said(command.saidNotOfStaff()));
    }

    static PowerRevoked revoked(Dossier dossier, RevokePower command) {
        dossier.checkRunning();
        Representative one = dossier.representatives().get(command.representative());
        one.checkMayBeRevoked(command.standsBy());
        return new PowerRevoked(
                dossier.no(),
                dossier.hall(),
                one.no(),
                command.word(),
                command.act().by(),
                command.act().at(),
                said(command.standsBy()));
    }

    private static @Nullable Boolean said(boolean word) {
        return word ? true : null;
    }

    /** That it was not the applicant in person, to stand before what was done; nothing where it was. */
    static List<ApplicationEvent> through(Dossier dossier, Represented command, Instant at) {
        Through through = command.through();
        if (through == null) {
            return List.of();
        }
        dossier.representatives().checkMay(through, command.does());
        return List.of(
                new ApplicantRepresented(dossier.no(), dossier.hall(), through.representative(), command.does(), at));
    }
}
