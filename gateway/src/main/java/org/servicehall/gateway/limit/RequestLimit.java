package org.servicehall.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings.Limit;

/** So many requests in so much time for each client address; addresses unseen for long, or too many, are forgotten. */
public final class RequestLimit {
    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;
    private final TimeMeter time;

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    public RequestLimit(Limit limit, int maxClients, LongSupplier nanoTime) {
        this.time = new NanoTime(nanoTime);
        this.bandwidth = Bandwidth.builder()
                .capacity(limit.requests())
                .refillGreedy(limit.requests(), limit.period())
                .build();
        // After one period a bucket is full again, so forgetting it changes nothing.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(maxClients)
                .expireAfterAccess(limit.period())
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /** Counts one request; the time to wait when there were too many. */
    public Optional<Duration> exceededBy(HttpServletRequest request) {
        return exceededBy(ClientAddress.of(request));
    }

    Optional<Duration> exceededBy(String client) {
        var probe = buckets.get(client, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth)
                .build();
    }

    private record NanoTime(LongSupplier source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return source.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
