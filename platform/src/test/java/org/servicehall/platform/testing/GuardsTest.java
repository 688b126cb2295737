package org.servicehall.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;

@Tag("R3")
class GuardsTest {
    static class Asked {
        @PreAuthorize("hasRole('LEAD')")
        List<String> read() {
            return List.of();
        }
    }

    static class After {
        @PostAuthorize("hasRole('LEAD')")
        List<String> read() {
            return List.of();
        }
    }

    @PostAuthorize("hasRole('LEAD')")
    static class AfterAll {}

    static class FilteredBefore {
        @PreFilter("hasRole('LEAD')")
        void write(List<String> lines) {}
    }

    static class FilteredAfter {
        @PostFilter("hasRole('LEAD')")
        List<String> read() {
            return List.of();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {After.class, AfterAll.class, FilteredBefore.class, FilteredAfter.class})
    void whatNobodyAsksIsFound(Class<?> guarded) {
        assertThat(isAsked(guarded)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = Asked.class)
    void whatIsAskedIsNot(Class<?> guarded) {
        assertThat(isAsked(guarded)).isTrue();
    }

    private static boolean isAsked(Class<?> guarded) {
        return !Guards.ARE_ALL_ASKED
                .evaluate(new ClassFileImporter().importClasses(guarded))
                .hasViolation();
    }
}
