package org.servicehall.gateway.overview;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health of all services under one address. */
@RestController
final class HealthController {
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** However many ask, the services are asked once a second. */
    private final LoadingCache<String, Map<String, ServiceHealth.Status>> latest;

    HealthController(ServiceHealth services) {
        this.latest = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> services.ask());
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        var services = latest.get("all");
        boolean working = services.values().stream().allMatch(ServiceHealth.Status::isWorking);
        boolean allUp = services.values().stream().allMatch(ServiceHealth.Status::isUp);
        return ResponseEntity.status(working ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(new Health(allUp ? "UP" : working ? "DEGRADED" : "DOWN", services));
    }

    record Health(String status, Map<String, ServiceHealth.Status> services) {}
}
