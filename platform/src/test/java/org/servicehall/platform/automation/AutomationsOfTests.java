package org.servicehall.platform.automation;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.Loops;

/** The automations of one instance of a service, as tests start it. */
public final class AutomationsOfTests {
    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofMillis(800);

    private AutomationsOfTests() {}

    public static Automations of(
            List<Automation> automations,
            String service,
            MongoDatabase database,
            Function<String, Consumer<String, byte[]>> members,
            DeadLetterTopic deadLetters,
            Incoming.Reader reader,
            Letters letters,
            Genuine genuine,
            MeterRegistry metrics,
            GroupOffsets offsets,
            TopicIds topicIds,
            Loops threads) {
        return new AutomationLoops(
                        service,
                        new AutomationNumbers(database),
                        members,
                        deadLetters,
                        reader,
                        letters,
                        genuine,
                        metrics,
                        topicIds,
                        threads,
                        VIEW_PATIENCE)
                .automations(automations, offsets, PACE);
    }

    /** By which commits of the reader name it. */
    public static int number(MongoDatabase database, String automation) {
        return new AutomationNumbers(database).of(automation);
    }
}
