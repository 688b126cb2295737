package org.servicehall.contracts.control;

import java.time.Duration;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** Orders to all services at once, demo profile only; topic {@code hall.control}. */
public sealed interface ControlEvent {
    String NAMESPACE = "org.servicehall.control";

    /**
     * The hall's clock was set.
     *
     * @param offset how far the hall's clock is ahead of the machine's
     */
    @Event(namespace = NAMESPACE, name = "clock-set", version = "1")
    record ClockSet(Duration offset) implements ControlEvent {}
}
