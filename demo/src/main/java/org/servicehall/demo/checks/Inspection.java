package org.servicehall.demo.checks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.servicehall.contracts.Topics;
import org.servicehall.demo.Settings;
import org.servicehall.demo.checks.NothingLeaked.Source;
import org.servicehall.demo.checks.Services.Projection;
import org.servicehall.demo.checks.ViewsRebuilt.Compared;
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
            List<Finding> findings = new ArrayList<>();
            findings.add(EventsPublished.check(evidence.streams(), evidence.messages()));
            findings.add(EventsApplied.check(evidence.streams(), evidence.views()));
            findings.add(NothingLost.check(hall.receipts().all(), evidence.streams()));
            findings.add(MessagesFitContracts.check(evidence.messages(), Channels.published()));
            findings.add(ViewsRebuilt.check(evidence.projections(), compare(evidence.projections())));
            findings.add(DeadlinesKept.check(evidence.streams(), now));
            findings.add(ledger());
            findings.add(leaks(secrets, stores));
            findings.add(ErasedGone.check(evidence.streams(), stores::keptOf));
            findings.add(answersFit());
            return findings;
        }
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

    /** Of several services at a time. */
    private List<Compared> compare(List<Projection> projections) {
        Map<String, List<Projection>> views = projections.stream()
                .filter(Projection::isView)
                .collect(Collectors.groupingBy(Projection::service, TreeMap::new, Collectors.toList()));
        return views.values().parallelStream()
                .flatMap(ofService -> ofService.stream().map(view -> new Compared(view, services.compare(view))))
                .toList();
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

    private Finding leaks(Collection<String> secrets, Stores stores) {
        NothingLeaked search = new NothingLeaked(secrets);
        stores.texts(search::search);
        topics.read(TopicLog.STREAMS).forEach(message -> search.search(source(message)));
        topics.read(TopicLog.STREAMS.stream().map(Topics::deadLetters).toList())
                .forEach(letter -> search.search(source(letter)));
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
