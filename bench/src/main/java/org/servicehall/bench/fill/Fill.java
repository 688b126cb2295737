package org.servicehall.bench.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.servicehall.bench.fill.Originals.Chosen;
import org.servicehall.bench.fill.Stores.Pattern;
import org.servicehall.bench.load.Backlog;
import org.servicehall.bench.load.Backlog.Standing;
import org.servicehall.bench.load.Counter;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Machine;
import org.servicehall.bench.timing.Work;

/**
 * Fills a hall with completed cases. Some are taken from reception to reply as any case is; the others are copies of their
 * streams under other numbers, spread over the weeks before. The relays publish these as they publish everything, and all
 * views and automations take them: notices are printed, grants begun, files archived. A run that is ended goes on where it
 * was when it is begun again, with copies of the same cases.
 */
public final class Fill {
    /** How many cases of one person there are: more would make what is kept of a person longer than it ever gets. */
    private static final int CASES_A_PERSON = 100;

    private static final int MOST_PEOPLE = 1_000;
    private static final int AT_ONCE = 4;
    private static final int BATCH = 500;
    private static final int WEEKS = 52;
    /** Enough for a relay to be always busy: it takes 500 at once, and pauses when it finds fewer. */
    private static final int MOST_UNPUBLISHED = 1_500;

    /** Enough for views to have their hands full; after two minutes an automation that waits for one sets its stream aside. */
    private static final Duration FURTHEST_BEHIND = Duration.ofSeconds(15);

    private static final int TOLD_EACH = 1_000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration STANDSTILL = Duration.ofHours(1);

    private final Hall hall;
    private final long cases;
    private final Backlog backlog;

    /** @param cases how many there are to be in all, with those of earlier runs */
    public Fill(Hall hall, long cases) {
        this.hall = hall;
        this.cases = cases;
        this.backlog = new Backlog(hall.services(), () -> Counter.token(hall.gateway(), "ops"));
    }

    /** @return whether every view took everything */
    public boolean run() throws InterruptedException {
        System.out.println(Machine.here().told());
        try (Stores stores = new Stores(hall)) {
            Standing before = backlog.now();
            layWhatLacks(stores);
            awaitPublished(stores, 1);
            awaitViews(Instant.now());
            tell(stores, Instant.now(), "every view had them");
            long done = backlog.drained(LOOK_AGAIN, STANDSTILL);
            tell(stores, Instant.now().minusNanos(System.nanoTime() - done), "every automation had done its part");
            stores.ended();
            return setAside(backlog.now().setAside() - before.setAside());
        }
    }

    private void layWhatLacks(Stores stores) throws InterruptedException {
        long first = stores.done();
        if (first < cases) {
            Originals originals = originals(stores, first);
            stores.began(new Laying(first, Instant.now()));
            lay(stores, originals, first, System.nanoTime());
        } else {
            System.out.printf("%d cases are there already%n", first);
        }
    }

    /** Those of earlier runs, and more where copies are wanted for which none is chosen yet. */
    private Originals originals(Stores stores, long first) throws InterruptedException {
        Originals known = stores.originals();
        if (known.until() >= cases) {
            return known;
        }
        Originals all = known.with(new Chosen(cases, taken(cases - Math.max(first, known.until()))));
        stores.originals(all);
        return all;
    }

    private List<String> taken(long lacking) throws InterruptedException {
        // where automations are behind with an earlier run's, no clerk sees a case in time
        backlog.drained(STANDSTILL);
        int people = Math.clamp(Math.ceilDiv(lacking, CASES_A_PERSON), 1, MOST_PEOPLE);
        System.out.printf("%d cases are taken from reception to reply …%n", people);
        Counter clerk = Counter.at(hall.gateway());
        Counter lead = Counter.at(hall.gateway(), "zhou.min");
        ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
        var _ = Work.asFastAsItGoes(people, AT_ONCE, _ -> {
            String number = clerk.decided();
            lead.reply(number);
            numbers.add(number);
        });
        // what automations add to their streams belongs to them
        backlog.drained(STANDSTILL);
        return List.copyOf(numbers);
    }

    private void lay(Stores stores, Originals originals, long first, long began) throws InterruptedException {
        Map<String, Pattern> patterns = new HashMap<>();
        for (long n = first; n < cases; n += BATCH) {
            List<Document> applications = new ArrayList<>(BATCH);
            List<Document> handlings = new ArrayList<>(BATCH);
            long end = Math.min(n + BATCH, cases);
            for (long each = n; each < end; each++) {
                Pattern pattern = patterns.computeIfAbsent(originals.of(each), stores::pattern);
                Copy copy = copy(pattern.number(), each);
                applications.add(copy.of(pattern.application()));
                handlings.add(copy.of(pattern.handling()));
            }
            awaitPublished(stores, MOST_UNPUBLISHED);
            awaitApplied();
            stores.lay(applications, handlings);
            stores.done(end);
            if (end % TOLD_EACH == 0) {
                System.out.printf("%d laid, %.1f a second%n", end, (end - first) / ((System.nanoTime() - began) / 1e9));
            }
        }
    }

    static Copy copy(CaseNumber of, long n) {
        int weeks = 1 + (int) (n % WEEKS);
        return new Copy(of, of.copy(n, weeks), Duration.ofDays(7L * weeks));
    }

    /**
     * Until fewer copies than this wait for their relay.
     *
     * @throws IllegalStateException when it takes longer than an hour
     */
    private static void awaitPublished(Stores stores, int fewer) throws InterruptedException {
        Patience.until(
                () -> stores.unpublished(fewer) < fewer,
                Duration.ofMillis(250),
                STANDSTILL,
                "Streams still wait for their relay");
    }

    private void awaitApplied() throws InterruptedException {
        Patience.until(
                () -> backlog.now().viewsHaveAllUntil(Instant.now().minus(FURTHEST_BEHIND)),
                LOOK_AGAIN,
                STANDSTILL,
                "Views are still further behind than " + FURTHEST_BEHIND);
    }

    private void awaitViews(Instant published) throws InterruptedException {
        Patience.until(
                () -> backlog.now().viewsHaveAllUntil(published),
                Duration.ofMillis(200),
                STANDSTILL,
                "Copies still wait for views");
    }

    private static void tell(Stores stores, Instant then, String until) {
        stores.laying().ifPresent(laying -> System.out.println(laying.told(stores.done(), then, until)));
    }

    private static boolean setAside(int streams) {
        System.out.printf("%d streams set aside%n", streams);
        return streams == 0;
    }
}
