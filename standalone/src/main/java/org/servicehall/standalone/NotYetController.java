package org.servicehall.standalone;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.NotControllerException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log what Kafka says where its one node asks itself for something as its controller in the moment before it
 * knows that it is it, as at nearly each start with data: it asks again by itself. Elsewhere nobody could be the controller.
 */
public final class NotYetController extends Filter<ILoggingEvent> {
    private static final String LOGGER = "kafka.server.ControllerApis";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLoggerName().equals(LOGGER) && isNotYet(event.getThrowableProxy())
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isNotYet(@Nullable IThrowableProxy failure) {
        return failure != null
                && (failure.getClassName().equals(NotControllerException.class.getName())
                        || isNotYet(failure.getCause()));
    }
}
