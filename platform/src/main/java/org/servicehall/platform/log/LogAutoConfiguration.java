package org.servicehall.platform.log;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Keeps a fault that repeats itself from filling the disk. */
@AutoConfiguration
class LogAutoConfiguration implements DisposableBean {
    private final RepeatedFaults repeated = new RepeatedFaults(System::nanoTime);

    LogAutoConfiguration() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.addTurboFilter(repeated);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getTurboFilterList().remove(repeated);
        }
    }
}
