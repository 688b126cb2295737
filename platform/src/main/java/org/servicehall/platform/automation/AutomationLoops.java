package org.servicehall.platform.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.ConsumerMeters;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.Loops;

/** Puts together what feeds the automations of a service. */
final class AutomationLoops {
    /** Once so much is handed to automations and not done by all, no more is taken; what was taken at once is handed out whole. */
    static final int RECORDS_IN_HAND = 2_000;

    private static final long BYTES_IN_HAND = 4 << 20;

    private final String service;
    private final AutomationNumbers numbers;
    private final Function<String, Consumer<String, byte[]>> members;
    private final DeadLetterTopic deadLetters;
    private final Incoming.Reader reader;
    private final Letters letters;
    private final Genuine genuine;
    private final MeterRegistry metrics;
    private final TopicIds topicIds;
    private final Loops threads;
    private final Duration viewPatience;

    /**
     * @param service prefix of the consumer group: services share the broker
     * @param members gives a new member of the group it is asked for
     * @param threads what reader and hands run on
     * @param viewPatience how long an event waits for a view that is behind
     */
    AutomationLoops(
            String service,
            AutomationNumbers numbers,
            Function<String, Consumer<String, byte[]>> members,
            DeadLetterTopic deadLetters,
            Incoming.Reader reader,
            Letters letters,
            Genuine genuine,
            MeterRegistry metrics,
            TopicIds topicIds,
            Loops threads,
            Duration viewPatience) {
        this.service = service;
        this.numbers = numbers;
        this.members = members;
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.letters = letters;
        this.genuine = genuine;
        this.metrics = metrics;
        this.topicIds = topicIds;
        this.threads = threads;
        this.viewPatience = viewPatience;
    }

    /** Consumer group of the reader; of an automation the name of its hand, and that its letters are under. */
    static String group(String service, String name) {
        return service + "." + name;
    }

    /**
     * One reader for all of them, and a hand for each.
     *
     * @param offsets of the groups that they had of their own in an earlier program
     * @param pace so often it is looked at most whether those can go
     */
    Automations automations(List<Automation> automations, GroupOffsets offsets, Duration pace) {
        List<Hand> hands = automations.stream().map(this::hand).toList();
        String group = group(service, Automations.READER);
        FormerGroups former = new FormerGroups(group, hands, numbers, offsets, System::nanoTime, pace);
        Automations all = new Automations(hands, reader(group, hands), former);
        hands.forEach(hand -> Gauge.builder(ConsumerMeters.LAG, all, each -> ConsumerMeters.known(each.lag(hand)))
                .tag(ConsumerMeters.CONSUMER, hand.name())
                .register(metrics));
        return all;
    }

    private ConsumerLoop reader(String group, List<Hand> hands) {
        return new ConsumerLoop(
                Automations.READER,
                group,
                hands.stream().flatMap(hand -> hand.topics().stream()).collect(Collectors.toSet()),
                () -> members.apply(group),
                new Hands(hands, numbers, reader, new Room(RECORDS_IN_HAND, BYTES_IN_HAND)),
                topicIds,
                threads,
                _ -> {});
    }

    private Hand hand(Automation automation) {
        String name = automation.name();
        String group = group(service, name);
        AutomationFeed feed = new AutomationFeed(
                automation,
                reader,
                new DeadLetters(service, group, name, letters, deadLetters, reader::knows),
                genuine,
                metrics.counter(ConsumerMeters.APPLIED, ConsumerMeters.CONSUMER, name),
                new ViewPatience(viewPatience));
        return new Hand(automation, group, feed, threads);
    }
}
