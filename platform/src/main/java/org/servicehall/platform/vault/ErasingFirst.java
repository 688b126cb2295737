package org.servicehall.platform.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Obeys the orders of the files and of the topic, which was read by then, before anybody is answered (ADR 21). One that can't
 * be obeyed is left to the loop, and to health; folders that can't be read keep the service from starting, or it would show
 * what a backup brought back.
 */
final class ErasingFirst implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasingFirst.class);
    /** Behind what the control topic says, as the demo's clock, and before everything else. */
    private static final int PHASE = Integer.MIN_VALUE + 2;

    private final ErasureOrders orders;
    private final ErasureFiles files;
    private volatile boolean running;

    ErasingFirst(ErasureOrders orders, ErasureFiles files) {
        this.orders = orders;
        this.files = files;
    }

    @Override
    public void start() {
        files.forEach(orders::take);
        try {
            orders.obeyNew();
        } catch (IllegalStateException e) {
            LOG.warn("Not every erasure can be obeyed before the service opens; those left are tried again", e);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
