package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.servicehall.clients.JavaClient;
import org.servicehall.clients.Npm;
import org.servicehall.clients.generated.model.ProgressAnswer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.HallTime;

/** Clients made from the hall's API document alone: each brings a matter to its reply in six calls, and reads a list to its end. */
final class GeneratedClients {
    private static final int ROWS = 200;
    private static final int AT_ONCE = 20;
    private static final Instant A_WEDNESDAY_MORNING = Instant.parse("2025-10-29T01:00:00Z");

    private final URI gateway;

    private GeneratedClients(URI gateway) {
        this.gateway = gateway;
    }

    static GeneratedClients of(RunningHall running) {
        URI gateway = running.settings().gateway();
        new HallTime(new HallClient(gateway)).set(A_WEDNESDAY_MORNING);
        return new GeneratedClients(gateway);
    }

    /** Brings as many applications as it needs to turn pages. */
    void inJava() throws Exception {
        JavaClient client = new JavaClient(gateway);
        assertThat(client.sixCalls().getStatus()).isEqualTo(ProgressAnswer.StatusEnum.COMPLETED);

        // the list follows a moment later, so that there may come a few more than needed
        while (client.allNumbers().size() < ROWS) {
            for (int i = 0; i < AT_ONCE; i++) {
                client.receive();
            }
        }
        assertThat(client.allNumbers()).doesNotHaveDuplicates();
    }

    /** The examples in clients/src/main/typescript, after the client in Java has brought enough applications. */
    void inTypeScript() throws Exception {
        Npm npm = new Npm(Path.of("..", "clients").toAbsolutePath().normalize());
        assumeTrue(npm.isThere(), "clients in TypeScript are not tried without Node");
        Npm.Ran build = npm.script("build");
        assertThat(build.status()).as(build.text()).isZero();

        for (String example : List.of("openapi-fetch", "typescript-fetch")) {
            Npm.Ran ran = npm.example(example, gateway.toString());

            assertThat(ran.status()).as(ran.text()).isZero();
            assertThat(ran.text()).contains(" COMPLETED ");
            String rows = ran.text().strip().replaceAll(".* ", "");
            assertThat(Integer.parseInt(rows)).as(example).isGreaterThanOrEqualTo(ROWS);
        }
    }
}
