package org.servicehall.platform.eventstore;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;

/** A process that starts with nothing but a store that it waits for. */
@ImportAutoConfiguration({StoreAutoConfiguration.class, MongoAutoConfiguration.class})
final class StartingService {
    private StartingService() {}

    public static void main(String[] settings) {
        new SpringApplicationBuilder(StartingService.class)
                .web(WebApplicationType.NONE)
                .run(settings);
    }
}
