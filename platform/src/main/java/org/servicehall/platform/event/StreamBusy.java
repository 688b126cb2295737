package org.servicehall.platform.event;

/** Others kept writing to the stream while the command tried to. */
public final class StreamBusy extends Busy {
    public StreamBusy(String command, int attempts) {
        super(command + " lost the race for its stream " + attempts + " times");
    }
}
