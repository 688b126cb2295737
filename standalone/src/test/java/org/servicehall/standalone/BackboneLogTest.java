package org.servicehall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.NotControllerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class BackboneLogTest {
    @TempDir
    private Path logs;

    /** As the backbone logs, on the file that its settings name. */
    @Test
    void thatTheOneNodeIsNotYetItsControllerIsNoErrorAndAllElseIs() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            context.putProperty(
                    "LOGGING_FILE_NAME", logs.resolve("backbone.log").toString());
            context.putProperty(
                    "LOGGING_LOGBACK_ROLLINGPOLICY_FILE_NAME_PATTERN",
                    logs.resolve("backbone.%d.%i.log").toString());
            context.putProperty("LOGGING_LOGBACK_ROLLINGPOLICY_MAX_FILE_SIZE", "10MB");
            context.putProperty("LOGGING_LOGBACK_ROLLINGPOLICY_TOTAL_SIZE_CAP", "40MB");
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(BackboneLogTest.class.getResource("/logback-backbone.xml"));
            NotControllerException notYet = new NotControllerException("No controller appears to be active.");

            Logger requests = context.getLogger("kafka.server.ControllerApis");
            requests.error("a request as it began", notYet);
            requests.error("another", new CompletionException(notYet));
            requests.error("a request that failed", new IllegalStateException("broken"));
            requests.error("a word without a trace");
            context.getLogger("kafka.server.BrokerServer").error("elsewhere", notYet);
        } finally {
            context.stop();
        }
        assertThat(logs.resolve("backbone.log"))
                .content()
                .contains("a request that failed", "a word without a trace", "elsewhere")
                .doesNotContain("as it began", "another");
    }
}
