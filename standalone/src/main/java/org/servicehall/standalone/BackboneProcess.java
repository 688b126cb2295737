package org.servicehall.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backbone as a process of its own. Settings come from the environment: HALL_DATA (directory), HALL_KAFKA_PORT,
 * HALL_MONGO_PORT. Ends with status 1 when it can't start, and says why.
 */
public final class BackboneProcess {
    private static final Logger log = LoggerFactory.getLogger(BackboneProcess.class);
    private static final String BANNER = """
            Service Hall backbone: Kafka on {}, document store on {}.
            For evaluation and for a small hall on one machine. Killed, it loses nothing that was acknowledged; when the
            machine itself loses power, the last second may be gone. It has no replicas: back up {}.""";

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
                        port(environment, "HALL_MONGO_PORT", BackboneSettings.DEFAULT_MONGO_PORT));
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
