package org.servicehall.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

/**
 * Takes applications through the whole path, from reception to the signed reply, some at a time, and then asks for the
 * pages of lists that have them all. Tells what the processes keep in memory, at some moments, and how much processor time
 * each application takes of them; from a thousand on with the collections that memory is told after. Ends with status 1 when
 * anything fails or a page takes too long.
 *
 * <pre>PathTrial GATEWAY [APPLICATIONS] [AT ONCE] [DIRECTORY OF PID FILES]</pre>
 */
public final class PathTrial {
    private static final int PAGES = 40;
    private static final double SLOWEST_PAGE_MILLIS = 300;
    private static final String STATISTICS = "/api/statistics?by=CLERK&month=";
    private static final List<String> LISTS = List.of(
            "/api/cases?limit=50",
            "/api/cases?status=COMPLETED&limit=50",
            "/api/applications?limit=50",
            "/api/cases?name=%E5%BC%A0*&limit=50",
            "/api/due-board?limit=50",
            "/api/due-board?mine=true&limit=50",
            "/api/due-board?awaits=REPLY&limit=50",
            "/api/register?hall=330106&limit=50",
            "/api/archive?limit=50",
            STATISTICS);
    private static final Set<Integer> NOTED = Set.of(1_000, 5_000, 10_000);

    private PathTrial() {}

    /**
     * @throws InterruptedException when stopped
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length < 1) {
            System.err.println("usage: PathTrial GATEWAY [APPLICATIONS] [AT ONCE] [DIRECTORY OF PID FILES]");
            System.exit(2);
        }
        int applications = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int atOnce = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        var clerk = Counter.at(URI.create(arguments[0]));
        var lead = Counter.at(URI.create(arguments[0]), "zhou.min");
        var processes = new Processes(Path.of(arguments.length > 3 ? arguments[3] : "data/run"));
        var memory = new Memory(processes);
        memory.note("0");
        var processor = ProcessorTime.begin(processes);
        boolean allWalked = walk(clerk, lead, applications, atOnce, memory);
        System.out.println(processor.perPiece(Math.max(1, applications)));
        boolean fast = pages(clerk);
        memory.note("pages");
        System.out.printf("%d requests sent again after 503 with Retry-After%n", clerk.sentAgain() + lead.sentAgain());
        System.out.println(memory.table());
        System.exit(allWalked && fast ? 0 : 1);
    }

    private static boolean walk(Counter clerk, Counter lead, int applications, int atOnce, Memory memory)
            throws InterruptedException {
        long began = System.nanoTime();
        var places = new Semaphore(atOnce);
        var walks = new ArrayList<Future<?>>();
        try (var residents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 1; n <= applications; n++) {
                places.acquire();
                walks.add(residents.submit(() -> {
                    try {
                        lead.reply(clerk.decided());
                    } finally {
                        places.release();
                    }
                }));
                if (n % 1000 == 0) {
                    System.out.printf("%d after %d s%n", n, (System.nanoTime() - began) / 1_000_000_000);
                }
                if (NOTED.contains(n)) {
                    places.acquire(atOnce); // those under way would wait for the collections, and count it
                    memory.note(Integer.toString(n));
                    places.release(atOnce);
                }
            }
        }
        long failed = walks.stream().filter(PathTrial::failed).count();
        System.out.printf("%d applications from reception to reply, %d failed%n", applications, failed);
        return failed == 0;
    }

    private static boolean failed(Future<?> walk) {
        try {
            walk.get();
            return false;
        } catch (ExecutionException e) {
            System.err.println("failed: " + e.getCause());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean pages(Counter clerk) {
        boolean fast = true;
        System.out.printf("%-46s %8s %8s%n", "milliseconds", "median", "p95");
        for (String list : LISTS) {
            var latencies = new Latencies(
                    LongStream.range(0, PAGES).map(_ -> clerk.page(now(list))).toArray());
            System.out.printf(Locale.ROOT, "%-46s %8.1f %8.1f%n", list, latencies.millisAt(50), latencies.millisAt(95));
            fast &= latencies.millisAt(95) <= SLOWEST_PAGE_MILLIS;
        }
        return fast;
    }

    /** Pages that are asked for, one of each list. */
    static List<String> lists() {
        return LISTS.stream().map(PathTrial::now).toList();
    }

    /** Figures are of a month, here the running one. */
    private static String now(String list) {
        return list.equals(STATISTICS) ? list + YearMonth.now(ZoneId.of("Asia/Shanghai")) : list;
    }
}
