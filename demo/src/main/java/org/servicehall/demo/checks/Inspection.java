package org.servicehall.demo.checks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.servicehall.demo.Settings;
import org.servicehall.demo.checks.NothingLeaked.Source;
import org.servicehall.demo.checks.Services.Projection;
import org.servicehall.demo.checks.ViewsRebuilt.Compared;
import org.servicehall.demo.hall.AtOnce;
import org.servicehall.demo.hall.Contract;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.hall.Staff;

/** Looks behind the API after the day: nothing lost, nothing doubled, nothing leaked, every view right. */
public final class Inspection {
    /** A consumer that was killed is missed by its group for as long as its session lasts. */
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** What falls due while we look may be a moment away from being recorded. */
    private static final Duration SWEEP = Duration.ofSeconds(5);

    private static final int COMPARED_AT_ONCE = 8;

    private final Settings settings;
    private final HallClient hall;
    private final Services services;
    private final TopicLog topics;

    public Inspection(Settings settings, HallClient hall) {
        this.settings = settings;
        this.hall = hall;
        this.services = new Services(hall);
        this.topics = new TopicLog(settings.kafka());
    }

    /** @param secrets what residents said of themselves */
    public List<Finding> inspect(Collection<String> secrets) {
        try (Stores stores = new Stores(settings.mongo())) {
            Instant now = new HallTime(hall).now().minus(SWEEP);
            Evidence evidence = settled(stores);
            List<Finding> findings =
                    AtOnce.map(checks(evidence, secrets, stores, now), Integer.MAX_VALUE, Supplier::get);
            return Stream.concat(findings.stream(), Stream.of(answersFit())).toList();
        }
    }

    /** In the order in which they are told. */
    private List<Supplier<Finding>> checks(Evidence evidence, Collection<String> secrets, Stores stores, Instant now) {
        return List.of(
                () -> EventsPublished.check(evidence.streams(), evidence.messages()),
                () -> EventsApplied.check(evidence.streams(), evidence.views()),
                () -> NothingLost.check(hall.receipts().all(), evidence.streams()),
                () -> MessagesFitContracts.check(evidence.messages(), Channels.published()),
                () -> ViewsRebuilt.check(evidence.projections(), compare(evidence.projections())),
                () -> DeadlinesKept.check(evidence.streams(), now),
                this::ledger,
                () -> leaks(secrets, stores, evidence.read()),
                () -> ErasedGone.check(evidence.streams(), stores::keptOf));
    }

    /** Gives up after a while and leaves it to the checks to say what is missing. */
    private Evidence settled(Stores stores) {
        services.awaitNoLag();
        long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
        while (true) {
            Evidence evidence = Evidence.gather(stores, topics, services);
            if (evidence.settled() || System.nanoTime() > deadline) {
                return evidence;
            }
            pause();
        }
    }

    /** They wait more than they work, for consumers that join and catch up. */
    private List<Compared> compare(List<Projection> projections) {
        List<Projection> views = projections.stream().filter(Projection::isView).toList();
        return AtOnce.map(views, COMPARED_AT_ONCE, view -> new Compared(view, services.compare(view)));
    }

    private Finding ledger() {
        // first the events, then the book: what was handled by then must be in it
        Path sources = LedgerVerified.save(
                settings.data().resolve("demo/ledger-sources.ndjson"),
                hall.get(Staff.XU_JING, "/api/ledger/sources").text());
        String export = hall.get(Staff.XU_JING, "/api/ledger/export").text();
        Path saved = LedgerVerified.save(settings.data().resolve("demo/ledger-export.ndjson"), export);
        return LedgerVerified.check(
                hall.get(Staff.XU_JING, "/api/ledger/verification"), LedgerVerified.offline(settings, saved, sources));
    }

    private Finding leaks(Collection<String> secrets, Stores stores, List<Message> read) {
        NothingLeaked search = new NothingLeaked(secrets);
        stores.texts(search::search);
        read.forEach(message -> search.search(source(message)));
        Logs.texts(settings.logs(), search::search);
        return search.finding();
    }

    private Finding answersFit() {
        Contract contract = hall.contract();
        return new Finding("every answer fits the OpenAPI document 答复符合接口文档", contract.figures(), contract.faults());
    }

    private static Source source(Message message) {
        return new Source(message.place(), message.headers() + message.key() + message.value());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while events were on their way", e);
        }
    }
}
