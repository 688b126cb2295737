package org.servicehall.platform.event;

import java.util.function.BiFunction;

/** Sends commands to the entities of this service. */
public final class Commands {
    private final BiFunction<Object, CommandContext, Outcome> handler;

    public Commands(BiFunction<Object, CommandContext, Outcome> handler) {
        this.handler = handler;
    }

    /**
     * Sends the command to the entity that its {@code @TargetEntityId} names and waits until its events are stored. A race
     * lost to another writer is run again on the new state, unless the context expects a version.
     *
     * @throws org.servicehall.contracts.Refusal when the rules do not allow it
     * @throws StaleVersion when the stream has another version than the context expects
     * @throws IdempotencyKeyReused when the stream knows the context's key from another request
     * @throws StreamFull when the stream may not grow any further
     * @throws StreamBusy when other writers won the race too often
     */
    public Outcome send(Object command, CommandContext context) {
        return handler.apply(command, context);
    }
}
