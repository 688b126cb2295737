package org.servicehall.platform.event;

/** Others kept writing to the stream while the command tried to. Nothing was recorded; trying again later may help. */
public final class StreamBusy extends RuntimeException {
    public StreamBusy(String command, int attempts) {
        super(command + " lost the race for its stream " + attempts + " times", null, false, false);
    }
}
