package org.servicehall.platform.projection;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.letter.LetterCounts;
import org.servicehall.platform.projection.ProjectionOps.PoisonedStream;
import org.servicehall.platform.projection.ProjectionOps.Status;
import org.servicehall.platform.projection.ServiceOverview.Doing;
import org.servicehall.platform.projection.ServiceOverview.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health, lag, letters and rebuilds of this service at one look, for operators. */
@RestController
@RequestMapping("/api/ops/overview")
class OverviewController {
    private static final Logger LOG = LoggerFactory.getLogger(OverviewController.class);
    private static final String UP = "UP";

    private final ProjectionOps ops;
    private final LetterCounts letters;
    private final HealthEndpoint health;
    private final String source;
    private final String build;

    /**
     * @param source of the service's events, {@code /cases}
     * @param build of the jar's manifest, as Spring Boot tells it
     */
    OverviewController(
            ProjectionOps ops,
            LetterCounts letters,
            HealthEndpoint health,
            @Value("${hall.relay.source:/${spring.application.name}}") String source,
            @Value("${spring.application.version:}") String build) {
        this.ops = ops;
        this.letters = letters;
        this.health = health;
        this.source = source;
        this.build = build;
    }

    @GetMapping
    @PreAuthorize("hasRole('OPS')")
    ServiceOverview overview() {
        HealthDescriptor now = health.health();
        return new ServiceOverview(List.of(new Doing(
                source.substring(1),
                build(),
                now.getStatus().getCode(),
                ailing(now),
                readable(() ->
                        ops.list().stream().map(OverviewController::standing).toList()),
                readable(letters::byTopic),
                readable(ops::underWay))));
    }

    /** Null where it can't be read now: the health beside it tells why. */
    private static <T> @Nullable T readable(Supplier<T> part) {
        try {
            return part.get();
        } catch (MongoException | KafkaException | IllegalStateException e) {
            LOG.debug("a part of the overview can't be read", e);
            return null;
        }
    }

    private @Nullable String build() {
        return build.isEmpty() ? null : build;
    }

    private static Map<String, String> ailing(HealthDescriptor health) {
        Map<String, String> ailing = new TreeMap<>();
        if (health instanceof CompositeHealthDescriptor parts) {
            Objects.requireNonNullElse(parts.getComponents(), Map.<String, HealthDescriptor>of())
                    .forEach((name, part) -> ailing.put(name, part.getStatus().getCode()));
            ailing.values().removeIf(UP::equals);
        }
        return ailing;
    }

    private static Standing standing(Status status) {
        return new Standing(
                status.name(),
                status.collection().isEmpty(),
                status.lag(),
                status.oldest(),
                status.poisoned().stream()
                        .map(PoisonedStream::stream)
                        .distinct()
                        .count());
    }
}
