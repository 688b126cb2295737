package org.servicehall.platform.event;

/** Others were in the way for too long. Nothing was recorded; trying again later may help. */
public abstract sealed class Busy extends RuntimeException permits StreamBusy, SeriesBusy {
    Busy(String message) {
        super(message, null, false, false);
    }
}
