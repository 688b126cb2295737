package org.servicehall.platform.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What follows from a query parameter together with something else; each refuses by 400. */
public final class Parameters {
    private Parameters() {}

    /**
     * A day as in a body.
     *
     * @throws DateTimeParseException for one that RFC 3339 has no way to write
     */
    public static LocalDate day(String text) {
        return DateJson.parse(text);
    }

    /**
     * Of a parameter that went by another name before: what was meant, under whichever name.
     *
     * @param name the parameter's name now
     * @param former what came under the name it had before
     * @throws RuntimeException where the two differ
     */
    public static <T> @Nullable T either(String name, @Nullable T value, @Nullable T former) {
        if (value != null && former != null && !value.equals(former)) {
            throw new BadRequest(name, "two-names");
        }
        return value == null ? former : value;
    }

    /**
     * Of a parameter that some may leave out.
     *
     * @param value what was sent, or else follows
     * @throws RuntimeException where neither is there
     */
    public static <T> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw new BadRequest(name, "missing");
        }
        return value;
    }
}
