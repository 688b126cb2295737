package org.servicehall.platform.democlock;

import org.springframework.context.SmartLifecycle;

/**
 * Sets the demo's clock again where the topic that held its settings was lost: once that has been read, and before anything
 * that looks at the clock. A deadline recorded too early can't be taken back.
 */
final class ClockRestoration implements SmartLifecycle {
    private final Runnable restore;
    private volatile boolean running;

    ClockRestoration(Runnable restore) {
        this.restore = restore;
    }

    @Override
    public void start() {
        restore.run();
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
        return Integer.MIN_VALUE + 1;
    }
}
