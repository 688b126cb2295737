package org.servicehall.bench.attack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.servicehall.bench.load.Latencies;

/**
 * Many connections that each drip a file to a complaint, while somebody else works: every request of theirs must be
 * answered within a second, and the processes must hold no more than their budgets ({@link LiveHeap}). Needs the demo's users.
 * Prints one line, and ends with status 1 when it did not hold; before its time when others have failed often.
 *
 * <pre>UploadStorm GATEWAY [CONNECTIONS] [SECONDS] [DIRECTORY OF PID FILES]</pre>
 */
public final class UploadStorm {
    private static final Duration SLOWEST = Duration.ofSeconds(1);
    private static final int REQUESTS_PER_SECOND = 5;
    private static final Duration PACE = Duration.ofSeconds(1).dividedBy(REQUESTS_PER_SECOND);
    /** After so many the storm is over: more of them say no more, and where all take long it would last for hours. */
    private static final int MOST_FAILED = 5;
    /** A look at the memory stops the looked at for a moment; it is taken every so many requests, and at the end. */
    private static final int LOOK_EVERY = 150;

    private static final String COMPLAINT = """
        {"hall":"330106","ground":"RUDE_CONDUCT","window":"LABOUR","text":"storm"}\
        """;
    static final List<String> WORK = List.of(
            "/",
            "/api/matters",
            "/api/cases?limit=1",
            "/api/complaints?limit=1",
            "/api/applications?limit=1",
            "/health");

    private final Wire wire;
    private final Duration slowest;
    private final List<Long> latencies = new ArrayList<>();
    private int failed;

    /** @param slowest an answer to others that takes so long has failed */
    UploadStorm(Wire wire, Duration slowest) {
        this.wire = wire;
        this.slowest = slowest;
    }

    /**
     * @throws IOException when the stack is not there to be attacked
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            System.err.println("usage: UploadStorm GATEWAY [CONNECTIONS] [SECONDS] [DIRECTORY OF PID FILES]");
            System.exit(2);
        }
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        var memory = LiveHeap.of(Path.of(arguments.length > 3 ? arguments[3] : "data/run"));
        var storm = new UploadStorm(new Wire(URI.create(arguments[0])), SLOWEST);
        System.exit(storm.held(connections, seconds * REQUESTS_PER_SECOND, memory) ? 0 : 1);
    }

    /** @param requests of others while it goes on */
    boolean held(int connections, int requests, LiveHeap memory) throws IOException {
        var receipt = wire.post("/api/complaints", COMPLAINT);
        String token = found("access_token", wire.post("/demo/tokens", """
            {"user":"wu.gang","password":"demo-wu.gang"}\
            """));
        var drip = new Drip(wire, found("no", receipt), found("queryCode", receipt));
        try (var attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                int which = i;
                attackers.execute(() -> drip.run(which));
            }
            work(token, requests, () -> attackers.execute(memory::look));
            memory.look();
            drip.stop();
        }
        return told(connections, drip, memory);
    }

    /** Requests at a steady pace, whether or not earlier ones took long. */
    private void work(String token, int requests, Runnable look) {
        long begin = System.nanoTime();
        for (int n = 0; n < requests && failed < MOST_FAILED; n++) {
            long due = begin + n * PACE.toNanos();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (n % LOOK_EVERY == LOOK_EVERY - 1) {
                look.run();
            }
            ask(WORK.get(n % WORK.size()), token);
        }
    }

    private void ask(String path, String token) {
        long sent = System.nanoTime();
        try {
            var answer = wire.get(path, token);
            if (answer.status() != 200) {
                fail(path + " answered " + answer.status());
            }
        } catch (IOException e) {
            fail(path + ": " + e);
        }
        long took = System.nanoTime() - sent;
        latencies.add(took);
        if (took >= slowest.toNanos()) {
            fail(path + " took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
        }
    }

    private void fail(String how) {
        failed++;
        System.err.println("failed: " + how);
    }

    private boolean told(int connections, Drip drip, LiveHeap memory) {
        var others = new Latencies(latencies.stream().mapToLong(Long::longValue).toArray());
        boolean held = failed == 0 && !latencies.isEmpty() && memory.isWithinBounds();
        System.out.printf(
                Locale.ROOT,
                "upload storm | %d connections, ends %s | others: %d requests, %d failed, median %.0f ms, "
                        + "p99 %.0f ms, max %.0f ms | %s | %s%n",
                connections,
                drip.ends(),
                latencies.size(),
                failed,
                others.millisAt(50),
                others.millisAt(99),
                others.millisAt(100),
                memory.growth(),
                held ? "HELD" : "NOT HELD");
        return held;
    }

    private static String found(String name, Wire.Answer answer) {
        var value = Pattern.compile("\"" + name + "\" *: *\"([^\"]+)\"").matcher(answer.text());
        if (!value.find()) {
            throw new IllegalStateException(name + " is missing in an answer with status " + answer.status());
        }
        return value.group(1);
    }
}
