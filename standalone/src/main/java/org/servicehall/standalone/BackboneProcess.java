package org.servicehall.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backbone as a process of its own. Settings come from the environment: HALL_DATA (directory), HALL_KAFKA_PORT,
 * HALL_MONGO_PORT, HALL_STORE_ACCEPT ("older" to start once with a store that lacks what was acknowledged). Ends with status
 * 1 when it can't start, and with 3 when the store can't write any more, and says why.
 */
public final class BackboneProcess {
    private static final Logger log = LoggerFactory.getLogger(BackboneProcess.class);
    private static final String BANNER = """
            Service Hall backbone: Kafka on {}, document store on {}.
            For evaluation and for a small hall on one machine. Neither a kill nor a power failure takes from the store
            what was acknowledged; of the topics a power failure may take the last second. No replicas: back up {}.""";
    /** For the answers on their way, which all say no. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private static final int STORE_FAILED = 3;

    private BackboneProcess() {}

    public static void main(String[] arguments) {
        try (var backbone = Backbone.start(settings(System.getenv()))) {
            log.info(
                    BANNER,
                    backbone.kafka(),
                    backbone.mongoUri(""),
                    settings(System.getenv()).data());
            Runtime.getRuntime().addShutdownHook(new Thread(backbone::close, "stop-backbone"));
            backbone.awaitStop();
        } catch (BackboneFailure failure) {
            log.error(failure.getMessage(), failure.getCause());
            System.exit(1);
        }
    }

    static BackboneSettings settings(Map<String, String> environment) {
        return BackboneSettings.in(Path.of(environment.getOrDefault("HALL_DATA", "data")))
                .withPorts(
                        port(environment, "HALL_KAFKA_PORT", BackboneSettings.DEFAULT_KAFKA_PORT),
                        port(environment, "HALL_MONGO_PORT", BackboneSettings.DEFAULT_MONGO_PORT))
                .withStore(acceptsOlder(environment), BackboneProcess::end);
    }

    private static boolean acceptsOlder(Map<String, String> environment) {
        String accept = environment.getOrDefault("HALL_STORE_ACCEPT", "");
        if (!accept.isEmpty() && !accept.equals("older")) {
            throw new BackboneFailure("HALL_STORE_ACCEPT can be \"older\" only, not: " + accept, null);
        }
        return accept.equals("older");
    }

    /** At once: what stops must be seen, and closing would write. */
    private static void end(Throwable failure) {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.error(failure.getMessage());
            Runtime.getRuntime().halt(STORE_FAILED);
        }
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        var text = environment.get(name);
        try {
            return text == null ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BackboneFailure(name + " is no port number: " + text, e);
        }
    }
}
