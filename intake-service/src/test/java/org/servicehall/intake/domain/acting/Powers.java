package org.servicehall.intake.domain.acting;

import static org.servicehall.intake.domain.Applications.LIMITS;
import static org.servicehall.intake.domain.Applications.NO;
import static org.servicehall.intake.domain.Applications.TODAY;
import static org.servicehall.intake.domain.Applications.WANG;
import static org.servicehall.intake.domain.Applications.accept;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;

/** Who acts for the applicant, by which ground. */
final class Powers {
    static final String HALL = "330106";
    static final Applicant LI = new Applicant("P-2", "李*");
    static final Through FIRST = new Through(1, TODAY);
    static final AcceptApplication ACCEPT = accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(60));
    static final SupplyMaterials FORM_THROUGH_LI =
            new SupplyMaterials(NO, WANG, Set.of("CERTIFICATION_FORM"), LIMITS, FIRST);

    private Powers() {}

    static Power power(@Nullable LocalDate until, RepresentedAct... scope) {
        return new Power(ActingGround.POWER_OF_ATTORNEY, List.of(scope), null, until);
    }

    static NewRepresentative li(Power power, @Nullable PowerProof seen) {
        return new NewRepresentative(LI, "mark", power, seen, false, TODAY, false);
    }

    static NameRepresentative name(Power power, @Nullable PowerProof seen) {
        return new NameRepresentative(NO, WANG, li(power, seen));
    }
}
