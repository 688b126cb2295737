package org.servicehall.intake.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.intake.domain.matter.Matter;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue as it is shipped. */
public final class TestCatalogue {
    public static final Set<String> WINDOWS = Set.of(
            "FINANCE",
            "LABOUR",
            "CIVIL_AFFAIRS",
            "PARTY",
            "CONSTRUCTION",
            "FAMILY_PLANNING",
            "AGRICULTURE",
            "PETITIONS",
            "OFFICE");
    public static final LocalDate DAY = LocalDate.of(2025, 9, 26);
    public static final Catalogue SHIPPED = read();

    private TestCatalogue() {}

    public static Matter matter(String id) {
        return SHIPPED.inForce("330106", DAY, id);
    }

    private static Catalogue read() {
        try {
            return Catalogue.read(
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/*.yaml")),
                    new Limits(Map.of()),
                    WINDOWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
