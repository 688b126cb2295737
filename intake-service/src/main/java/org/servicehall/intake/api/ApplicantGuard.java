package org.servicehall.intake.api;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.vault.PersonalDataGuard;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Keeps the applicant's own name and address, besides numbers of any kind, out of what staff write freely: such texts stand
 * in events for good (rule R3).
 */
@Component
public class ApplicantGuard {
    private static final int SHORTEST = 2;

    private final Vault vault;

    ApplicantGuard(Vault vault) {
        this.vault = vault;
    }

    /**
     * Asked only about numbers of the own hall: the answer would tell another hall's names.
     *
     * @param field the request's field that holds the text, for the answer
     */
    public void check(String no, String field, @Nullable String text) {
        PersonalDataGuard.check(field, text);
        if (text != null) {
            Optional<Map<String, String>> person = vault.forOwnUse(IntakeKind.APPLICANT.of(no));
            person.ifPresent(known -> check(known, field, text));
        }
    }

    /** @param person what the vault keeps, or is about to keep */
    public static void check(Map<String, String> person, String field, @Nullable String text) {
        PersonalDataGuard.check(field, text);
        if (text != null && (names(text, person.get("name")) || names(text, person.get("address")))) {
            throw Refusal.unprocessable("applicant-named-in-text", "R3", field);
        }
    }

    private static boolean names(String text, @Nullable String known) {
        String sought = known == null ? "" : dense(known);
        return sought.length() >= SHORTEST && dense(text).contains(sought);
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s·.]", "");
    }
}
