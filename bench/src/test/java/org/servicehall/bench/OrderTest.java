package org.servicehall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;

class OrderTest {
    private static final List<String> HALL =
            List.of("gateway=http://g", "run=/run", "mongo=mongodb://m", "kafka=k:1", "service.cases=http://c");
    private static final List<Row> ROWS = List.of(new Named("rest"), new Named("pace"));

    @Test
    void withoutNamesItIsTheWholeTable() {
        Order order = order();

        assertThat(order.rows(ROWS)).isEqualTo(ROWS);
        assertThat(order.effort()).isEqualTo(Effort.WHOLE);
        assertThat(order.json()).isNull();
        assertThat(order.commit()).isEqualTo("abc");
        assertThat(order.hall().service("cases")).isEqualTo(URI.create("http://c"));
        assertThat(order.hall().database("cases")).isEqualTo("mongodb://m/hall_cases");
    }

    @Test
    void rowsAreNamedAndHowMuchIsMeasured() {
        Order order = order("pace", "--json", "file", "--rounds", "5", "--quick");

        assertThat(order.rows(ROWS)).containsExactly(new Named("pace"));
        assertThat(order.json()).isEqualTo(Path.of("file"));
        assertThat(order.effort()).isEqualTo(new Effort(5, 10));
    }

    @Test
    void whatIsWrittenWronglyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order("pase").rows(ROWS))
                .withMessageContaining("rest, pace");
        assertThatIllegalArgumentException().isThrownBy(() -> order("--json"));
        assertThatIllegalArgumentException().isThrownBy(() -> order("--rounds", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hall.of("gateway=http://g"));
    }

    private static Order order(String... more) {
        return Order.of(Stream.of(Stream.of("abc"), HALL.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private record Named(String name) implements Row {
        @Override
        public List<Line> measure(Hall hall, Effort effort) {
            return List.of();
        }
    }
}
