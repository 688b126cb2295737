package org.servicehall.bench;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

/** What a deadline costs: once per accepted application, and again whenever it is explained. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DeadlineBenchmark {
    private static final int WORKING_DAYS = 20;

    private final DeadlineRules rules =
            new DeadlineRules(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()));
    private final Instant beforeNationalDay = Instant.parse("2025-09-26T07:00:00Z");

    @Benchmark
    public DueDate promisedOverNationalDay() {
        return rules.promised(beforeNationalDay, WORKING_DAYS);
    }

    @Benchmark
    public DueDate instant() {
        return rules.instant(beforeNationalDay);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getName())
                        .build())
                .run();
    }
}
