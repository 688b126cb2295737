package org.servicehall.platform.time;

import org.springframework.context.SmartLifecycle;

/** Sets the demo's clock again where the topic that held its settings was lost: once that has been read, before all else. */
final class ClockRestoration implements SmartLifecycle {
    private final ClockControl control;
    private volatile boolean running;

    ClockRestoration(ClockControl control) {
        this.control = control;
    }

    @Override
    public void start() {
        control.restore();
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
