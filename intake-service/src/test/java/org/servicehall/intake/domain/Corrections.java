package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;

/** A household's move out, received with a slip, and the corrections of it. */
final class Corrections {
    static final String MATTER = "household-move-out";
    static final String[] BROUGHT = {"RECEIVING_CERTIFICATE", "HOUSEHOLD_REGISTER", "ID_CARD"};
    /** The marriage certificate is missing; it was the proof of property that was meant. */
    static final ReceiveApplication MARRIED = receive(MATTER, Set.of("BY_MARRIAGE"), BROUGHT);

    private Corrections() {}

    static String[] with(String paper) {
        return new String[] {BROUGHT[0], BROUGHT[1], BROUGHT[2], paper};
    }

    static CorrectReception circumstances(Act who, String told) {
        return correct(who, null, List.of(told), Set.of(), null);
    }

    static CorrectReception correct(
            Act who,
            @Nullable String masked,
            @Nullable List<String> circumstances,
            Set<String> presented,
            @Nullable Integer persons) {
        return new CorrectReception(
                NO,
                who,
                masked,
                false,
                null,
                masked == null ? null : "values",
                null,
                circumstances,
                presented,
                List.of(),
                List.of(),
                persons,
                "录入时看错一行",
                TestCatalogue.matter(MATTER),
                LIMITS);
    }
}
