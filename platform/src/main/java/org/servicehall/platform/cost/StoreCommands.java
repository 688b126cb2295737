package org.servicehall.platform.cost;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Counts the commands that this process sends to its store, and their bytes, by command and collection: meters
 * {@code hall.store.commands} and {@code hall.store.bytes}. What is asked or written is not looked at. A view's generations
 * count as one collection, several collections written by one command as {@code several}, and however many collections there
 * are, the meters are bounded.
 */
final class StoreCommands implements CommandListener, MeterBinder {
    static final String COMMANDS = "hall.store.commands";
    static final String BYTES = "hall.store.bytes";
    private static final String SEVERAL = "several";
    private static final int MOST = 500;
    private static final Asked OTHERS = new Asked("other", "other");
    private static final String COMPARED = "-compare-";

    private final Map<Asked, Counted> counted = new ConcurrentHashMap<>();
    private volatile @Nullable MeterRegistry metrics;

    /**
     * Commands of one kind since the process began.
     *
     * @param collection empty where the command is about none
     * @param bytes of the commands' documents, without what the protocol puts around them
     */
    record Cost(String command, String collection, long commands, long bytes) {}

    private record Asked(String command, String collection) {}

    private static final class Counted {
        private final LongAdder commands = new LongAdder();
        private final LongAdder bytes = new LongAdder();
    }

    /** By command and collection. */
    List<Cost> costs() {
        return counted.entrySet().stream()
                .map(each -> new Cost(
                        each.getKey().command(),
                        each.getKey().collection(),
                        each.getValue().commands.sum(),
                        each.getValue().bytes.sum()))
                .sorted(Comparator.comparing(Cost::collection).thenComparing(Cost::command))
                .toList();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        Counted kind = of(new Asked(event.getCommandName(), collection(event)));
        kind.commands.increment();
        kind.bytes.add(CommandSize.of(event.getCommand()));
    }

    private Counted of(Asked asked) {
        Counted known = counted.get(asked);
        return known != null ? known : counted.computeIfAbsent(counted.size() < MOST ? asked : OTHERS, this::first);
    }

    private Counted first(Asked asked) {
        Counted kind = new Counted();
        MeterRegistry registry = metrics;
        if (registry != null) {
            register(registry, asked, kind);
        }
        return kind;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        metrics = registry;
        counted.forEach((asked, kind) -> register(registry, asked, kind));
    }

    private static void register(MeterRegistry registry, Asked asked, Counted kind) {
        Tags tags = Tags.of("command", asked.command(), "collection", asked.collection());
        FunctionCounter.builder(COMMANDS, kind, each -> each.commands.sum())
                .tags(tags)
                .register(registry);
        FunctionCounter.builder(BYTES, kind, each -> each.bytes.sum())
                .tags(tags)
                .register(registry);
    }

    private String collection(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        if (name.equals("bulkWrite")) {
            return only(command.getArray("nsInfo"));
        }
        BsonValue collection = command.get(name.equals("getMore") ? "collection" : name);
        return collection != null && collection.isString()
                ? withoutGeneration(collection.asString().getValue())
                : "";
    }

    /** A command that writes to several collections counts once. */
    private static String only(BsonArray written) {
        String only = "";
        for (BsonValue each : written) {
            String name = each.asDocument().getString("ns").getValue();
            String collection = withoutGeneration(name.substring(name.indexOf('.') + 1));
            if (!only.isEmpty() && !only.equals(collection)) {
                return SEVERAL;
            }
            only = collection;
        }
        return only;
    }

    /** Neither the number of a generation nor what a comparison fills for a moment makes a collection of its own. */
    private static String withoutGeneration(String collection) {
        int compared = collection.indexOf(COMPARED);
        if (compared >= 0) {
            return collection.substring(0, compared);
        }
        int end = collection.length();
        while (end > 0 && collection.charAt(end - 1) >= '0' && collection.charAt(end - 1) <= '9') {
            end--;
        }
        return end < collection.length() && end > 0 && collection.charAt(end - 1) == '-'
                ? collection.substring(0, end - 1)
                : collection;
    }
}
