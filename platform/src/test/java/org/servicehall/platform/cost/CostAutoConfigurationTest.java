package org.servicehall.platform.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** ADR 81: nobody listens to the driver who was not asked to. */
class CostAutoConfigurationTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CostAutoConfiguration.class));

    @Test
    void nobodyListensToTheDriverUnlessCommandsAreToBeCounted() {
        service.run(context -> {
            assertThat(client(context).getCommandListeners()).isEmpty();
            assertThat(context.getBean(CostsEndpoint.class).costs().store()).isEmpty();
        });
        for (String not : List.of("", "false", "no", "0")) {
            service.withPropertyValues("hall.store.counted=" + not)
                    .run(context -> assertThat(client(context).getCommandListeners())
                            .as(not)
                            .isEmpty());
        }
        service.withPropertyValues("hall.store.counted=true")
                .run(context -> assertThat(client(context).getCommandListeners())
                        .containsExactly(context.getBean(StoreCommands.class)));
    }

    private static MongoClientSettings client(ApplicationContext context) {
        MongoClientSettings.Builder client = MongoClientSettings.builder();
        context.getBeanProvider(MongoClientSettingsBuilderCustomizer.class).forEach(each -> each.customize(client));
        return client.build();
    }
}
