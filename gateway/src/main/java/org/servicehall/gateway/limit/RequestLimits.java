package org.servicehall.gateway.limit;

import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits in force. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    /** The limits' clock has nothing to do with the hall's: moving the one must not open or shut the other. */
    @Bean
    LongSupplier limitsClock() {
        return System::nanoTime;
    }

    @Bean
    RequestLimit openRequests(GatewaySettings settings, LongSupplier limitsClock) {
        var limits = settings.limits();
        return new RequestLimit(limits.open(), limits.maxClients(), limitsClock);
    }

    @Bean
    RequestLimit passwordAttempts(GatewaySettings settings, LongSupplier limitsClock) {
        var limits = settings.limits();
        return new RequestLimit(limits.password(), limits.maxClients(), limitsClock);
    }
}
