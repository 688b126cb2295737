package org.servicehall.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/** What is looked for among some rows is what would be found among all. */
class DoorsBySegmentTest {
    @Test
    void an_address_finds_the_rows_that_fit_in_the_tables_order() {
        assertThat(addresses()).allSatisfy(address -> {
            var path = PathContainer.parsePath(address);
            assertThat(Doors.at(address))
                    .isEqualTo(Doors.TABLE.stream()
                            .filter(door -> door.leadsTo(path))
                            .toList());
        });
    }

    @Test
    void each_row_is_found_at_its_own_address() {
        assertThat(Doors.TABLE)
                .allSatisfy(door -> assertThat(
                                Doors.at(door.path().getPatternString().replaceAll("\\{[^}]+}|\\*+", "x")))
                        .contains(door));
    }

    @Test
    void few_rows_are_tried_for_an_address() {
        var few = new DoorsBySegment(Doors.TABLE);
        assertThat(few.of(PathContainer.parsePath("/api/cases/330106-20250926-0001")))
                .hasSizeLessThan(10);
        assertThat(few.of(PathContainer.parsePath("/"))).hasSizeLessThan(10);
    }

    private static Stream<String> addresses() {
        var own = Doors.TABLE.stream().map(door -> door.path().getPatternString());
        var odd = Stream.of(
                "/",
                "",
                "/api",
                "/api/",
                "//api/cases",
                "/api//cases",
                "/api/cases;a=b/x",
                "/api/ca%73es/x",
                "/api/CASES",
                "/api/registers",
                "/api/register.csv",
                "/api/register/x",
                "/api/unknown/x",
                "/other/cases/x");
        return Stream.concat(odd, own.flatMap(pattern -> {
            String address = pattern.replaceAll("\\{[^}]+}|\\*+", "x");
            return Stream.of(
                    address, address + "/", address + "/y/z", address + ".csv", address.replaceFirst("/x.*", ""));
        }));
    }
}
