package org.servicehall.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts what one case costs, from its reception to the signed reply: commands to the stores and their bytes, records,
 * processor time; and what rest costs. One case is taken after another, each when the views have the one before, and what
 * rest costs meanwhile is taken off. Counts don't depend on the machine's mood.
 *
 * <pre>CostTrial GATEWAY CASES FILE DIRECTORY-OF-PID-FILES SERVICE=ADDRESS…</pre>
 */
public final class CostTrial {
    private static final int FOR_WARMING_UP = 3;
    /** What is done once a minute falls into it, mostly once. */
    static final int SECONDS_OF_REST = 60;

    private final Counter clerk;
    private final Counter lead;
    private final ServiceCosts services;

    CostTrial(URI gateway, Map<String, URI> services) {
        this.clerk = Counter.at(gateway);
        this.lead = Counter.at(gateway, "zhou.min");
        this.services = new ServiceCosts(services, () -> Counter.token(gateway, "ops"));
    }

    /**
     * @throws InterruptedException when stopped
     * @throws IOException when the file can't be written
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        if (arguments.length < 5) {
            System.err.println("usage: CostTrial GATEWAY CASES FILE DIRECTORY-OF-PID-FILES SERVICE=ADDRESS...");
            System.exit(2);
        }
        Map<String, URI> services = Arrays.stream(arguments)
                .skip(4)
                .map(service -> service.split("=", 2))
                .collect(Collectors.toMap(service -> service[0], service -> URI.create(service[1])));
        CostTrial trial = new CostTrial(URI.create(arguments[0]), services);
        int cases = Integer.parseInt(arguments[1]);
        if (!trial.isCounted()) {
            System.exit(1);
        }
        trial.take(FOR_WARMING_UP);
        Spending rest = trial.rest(SECONDS_OF_REST);
        ProcessorTime processor = ProcessorTime.begin(new Processes(Path.of(arguments[3])));
        CostTable costs = new CostTable(trial.ofOne(cases, rest.times(1.0 / SECONDS_OF_REST)), rest, SECONDS_OF_REST);
        System.out.println(costs.told());
        System.out.println(processor.perPiece(cases) + " (rest between the cases counted in)");
        if (!arguments[2].isEmpty()) {
            Files.writeString(Path.of(arguments[2]), costs.json());
        }
    }

    /** Whether the services count what they ask of their stores; where they don't, it is said how they would. */
    boolean isCounted() throws InterruptedException {
        boolean counted = services.areCounted();
        if (!counted) {
            System.err.println(
                    "This hall does not count what it asks of its stores: ./hall down, then HALL_STORE_COUNTED=true ./hall up");
        }
        return counted;
    }

    void take(int cases) throws InterruptedException {
        for (int n = 0; n < cases; n++) {
            lead.reply(clerk.decided());
            services.settled();
        }
    }

    /** What so many seconds of rest cost. */
    Spending rest(int seconds) throws InterruptedException {
        Spending before = services.settled();
        Thread.sleep(Duration.ofSeconds(seconds));
        return services.now().since(before);
    }

    /**
     * What one of so many cases costs.
     *
     * @param restPerSecond what a second of rest costs, which is taken off
     */
    Spending ofOne(int cases, Spending restPerSecond) throws InterruptedException {
        Spending before = services.settled();
        long began = System.nanoTime();
        take(cases);
        Spending after = services.now();
        double seconds = (System.nanoTime() - began) / 1e9;
        return after.since(before).less(restPerSecond.times(seconds)).times(1.0 / cases);
    }
}
