package org.servicehall.demo.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The account of the month calls everybody as the staff directory does. */
@Tag("S1")
class StaffTest {
    private static final Path DIRECTORY = Path.of("../attendance-service/src/main/resources/application-demo.yml");

    @ParameterizedTest
    @EnumSource(Staff.class)
    void everybodyHasTheNameOfTheDirectory(Staff one) throws IOException {
        String shown = one.toString();
        String name = shown.substring(0, shown.indexOf('（'));
        assertThat(Files.readString(DIRECTORY)).contains("user: %s, name: %s,".formatted(one.user(), name));
    }
}
