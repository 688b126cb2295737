package org.servicehall.intake.api.application;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.api.application.ReceptionRequest.DeclaredFigure;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.EmailAddress;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.form.Phone;
import org.servicehall.platform.vault.Unguarded;

/**
 * What was written wrong at reception, as it should have been; null where it was right (S7).
 *
 * @param circumstances all of them
 * @param materials codes of what else was brought, of what the right circumstances ask for
 * @param figures numbers that the matter's conditions ask for under them (M3)
 * @param reason what went wrong
 */
record ReceptionCorrection(
        @Unguarded(KEPT_IN_VAULT) @Size(min = 1, max = 60) @FullName @Nullable
        String name,

        @Unguarded(KEPT_IN_VAULT) @Phone @Nullable String phone,

        @Unguarded(KEPT_IN_VAULT) @EmailAddress @Nullable String email,

        @Size(max = 20) @Nullable List<@NotNull @Code String> circumstances,
        @Size(max = 50) @Nullable List<@NotNull @Code String> materials,
        @Size(max = 10) @Nullable List<@NotNull @Valid DeclaredFigure> figures,
        @Min(1) @Max(50) @Nullable Integer persons,
        @NotBlank @Size(max = 200) String reason) {
    List<String> materialsOrNone() {
        return Objects.requireNonNullElse(materials, List.of());
    }

    Map<String, Integer> figuresByCode() {
        return Objects.requireNonNullElse(figures, List.<DeclaredFigure>of()).stream()
                .collect(Collectors.toMap(DeclaredFigure::code, DeclaredFigure::value, (first, _) -> first));
    }

    /** What the vault keeps from now on; the rest of it is as it was. */
    Map<String, String> personalData(Map<String, String> before) {
        Map<String, String> now = new LinkedHashMap<>(before);
        if (name != null) {
            now.put("name", name.strip());
        }
        if (phone != null) {
            now.put("phone", phone.strip());
        }
        if (email != null) {
            now.put(ResidentLetters.EMAIL, email.strip());
        }
        return now;
    }

    /** Whether that differs from what lies there. */
    boolean changes(Map<String, String> before) {
        return !personalData(before).equals(before);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ReceptionCorrection[]";
    }
}
