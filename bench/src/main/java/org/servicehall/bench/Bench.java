package org.servicehall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.servicehall.bench.anchor.AppendRow;
import org.servicehall.bench.anchor.RebuildRow;
import org.servicehall.bench.anchor.RelayRow;
import org.servicehall.bench.fill.Fill;
import org.servicehall.bench.load.Burst;
import org.servicehall.bench.load.CaseRow;
import org.servicehall.bench.load.GatewayRow;
import org.servicehall.bench.load.ListsRow;
import org.servicehall.bench.load.PaceRow;
import org.servicehall.bench.load.ReadyRow;
import org.servicehall.bench.load.RestRow;
import org.servicehall.bench.suite.Comparison;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Machine;
import org.servicehall.bench.suite.Report;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.sweep.SweepRow;

/**
 * Measures a running hall and prints one table. Ends with status 1 when a row can't be measured, 2 when it is asked wrongly;
 * an aim that is missed is a line of the table and no failure.
 *
 * <pre>
 * Bench suite COMMIT SETTING=VALUE… [ROW…] [--json FILE] [--rounds N] [--quick]
 * Bench burst USERS VISITS SETTING=VALUE…
 * Bench fill CASES SETTING=VALUE…
 * Bench compare BEFORE AFTER
 * </pre>
 *
 * The settings are those of {@link Hall#of}.
 */
public final class Bench {
    /** In this order: rest before anything is asked for, what fills the hall last. */
    private static final List<Row> ROWS = List.of(
            new ReadyRow(),
            new RestRow(),
            new AppendRow(),
            new RelayRow(),
            new RebuildRow(),
            new SweepRow(),
            new GatewayRow(),
            new CaseRow(),
            new PaceRow(),
            new ListsRow());

    private Bench() {}

    /**
     * @throws InterruptedException when stopped
     * @throws IOException when a file can't be read or written
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("hall: " + e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(String... arguments) throws InterruptedException, IOException {
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "suite" -> suite(Order.of(rest));
            case "burst" -> burst(rest);
            case "fill" -> new Fill(Hall.of(rest), number(rest, 0)).run();
            case "compare" -> compare(rest);
            default -> throw new IllegalArgumentException("usage: Bench suite | burst | fill | compare …");
        };
    }

    private static boolean burst(String... words) throws InterruptedException {
        int users = number(words, 0);
        return new Burst(Hall.of(words), users, number(words, 1)).run();
    }

    private static boolean compare(String... files) throws IOException {
        if (files.length != 2) {
            throw new IllegalArgumentException("usage: ./hall bench compare BEFORE AFTER");
        }
        System.out.print(new Comparison(Report.read(Path.of(files[0])), Report.read(Path.of(files[1]))).told());
        return true;
    }

    private static boolean suite(Order order) throws InterruptedException, IOException {
        Machine machine = Machine.here();
        List<Line> lines = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Row row : order.rows(ROWS)) {
            System.err.println("measuring " + row.name() + " …");
            measure(row, order, lines, failed);
        }
        Report report = new Report(
                machine,
                order.commit(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                lines,
                failed);
        System.out.print(report.told());
        if (order.json() != null) {
            report.write(order.json());
        }
        return failed.isEmpty();
    }

    private static void measure(Row row, Order order, List<Line> lines, List<String> failed)
            throws InterruptedException {
        try {
            lines.addAll(row.measure(order.hall(), order.effort()));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failed.add(row.name() + ": " + e);
        }
    }

    private static int number(String[] arguments, int place) {
        if (arguments.length <= place || !arguments[place].matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("a number from 1 to 9999999 is wanted");
        }
        return Integer.parseInt(arguments[place]);
    }
}
