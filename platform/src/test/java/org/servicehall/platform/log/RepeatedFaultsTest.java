package org.servicehall.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedFaultsTest {
    private final AtomicLong nanoTime = new AtomicLong();
    private final LoggerContext logging = new LoggerContext();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = logging.getLogger("sweep");

    @BeforeEach
    void filter() {
        logging.addTurboFilter(new RepeatedFaults(nanoTime::get));
        log.start();
        logger.addAppender(log);
    }

    @Test
    void aFaultHasItsTraceOnceAMinuteAndIsOneLineInBetween() {
        logger.warn("{} could not be told", "case 7", away());
        logger.warn("{} could not be told", "case 8", away());
        passes(61);
        logger.warn("{} could not be told", "case 9", away());

        assertThat(log.list)
                .extracting(event -> event.getThrowableProxy() != null)
                .containsExactly(true, false, true);
        assertThat(log.list.get(1).getFormattedMessage())
                .isEqualTo("case 8 could not be told: java.net.ConnectException: nobody {} listens (again)");
    }

    @Test
    void anotherFaultHasItsOwnTraceAndWhatIsNoFaultStaysAsItIs() {
        logger.error("could not be read", away());
        logger.error("could not be read", new IllegalStateException());
        logger.error("could not be counted", away());
        logger.info("read {}", 3);
        logger.info("read {}", 3);

        assertThat(log.list)
                .extracting(event -> event.getThrowableProxy() != null)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void whatIsNotWrittenIsNotWrittenAsALineEither() {
        logger.trace("could not be read", away());
        logger.trace("could not be read", away());

        assertThat(log.list).isEmpty();
    }

    private void passes(long seconds) {
        nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static Exception away() {
        return new IllegalStateException(new ConnectException("nobody {}\n listens"));
    }
}
