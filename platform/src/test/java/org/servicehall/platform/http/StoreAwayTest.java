package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.security.PublicPaths;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gateway waits ten seconds for a service; a service waits less for its store. */
class StoreAwayTest {
    private static final Duration SOON = Duration.ofSeconds(6);

    @Test
    void withoutAStoreARequestIsAnsweredSoonAndAsksToTryAgain() throws Exception {
        assertAwaySoon(1);
    }

    @Test
    void aStoreThatLetsInAndSaysNothingIsAwayToo() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertAwaySoon(mute.getLocalPort());
        }
    }

    private static void assertAwaySoon(int store) throws IOException, InterruptedException {
        try (var service = new SpringApplicationBuilder(Service.class)
                .run(
                        "--server.port=0",
                        "--spring.config.import=classpath:hall-defaults.yml",
                        "--hall.store.awaited-for=0s",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:" + store + "/hall_away")) {
            URI uri = URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port")
                    + "/api/public/stored");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).timeout(SOON).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("store-away").doesNotContain("127.0.0.1");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.servicehall.platform.eventstore.EventSourcingAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    @Import(Stored.class)
    static class Service {
        @Bean
        PublicPaths publicPaths() {
            return PublicPaths.of("/api/public/**");
        }
    }

    @RestController
    static class Stored {
        private final MongoClient client;

        Stored(MongoClient client) {
            this.client = client;
        }

        @GetMapping("/api/public/stored")
        String stored() {
            return String.valueOf(client.getDatabase("hall_away")
                    .getCollection("things")
                    .find()
                    .first());
        }
    }
}
