package org.servicehall.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandExecutionException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends commands to the entities of this service. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int ATTEMPTS = 20;
    /** After so many commands of a kind in a row that began a stream the next is presumed to begin one, too. */
    private static final int NEW_ONES = 4;

    private final CommandGateway gateway;
    private final Map<Class<?>, Integer> beginnings = new ConcurrentHashMap<>();

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends the command to the entity that its {@code @TargetEntityId} names and waits until its events are stored. A race
     * lost to another writer is run again on the new state, and so is what was decided on a stream in hand, or as if there
     * were none, and recorded nothing (ADR 52, 57); where the context expects a version, that ends in
     * {@link StaleVersion}, but for the command's own twin, whose outcome is returned.
     *
     * @throws org.servicehall.contracts.Refusal when the rules do not allow it
     * @throws StaleVersion when the stream has another version than the context expects
     * @throws IdempotencyKeyReused when the stream knows the context's key from another request
     * @throws StreamFull when the stream may not grow any further
     * @throws StreamBusy when other writers won the race too often
     */
    public Outcome send(Object command, CommandContext context) {
        return send(command, context, Commands::giveBack);
    }

    /**
     * The same; what was drawn is not given back, as what lies beside the command may lie under it.
     *
     * @param unused takes what was drawn and stands nowhere, for {@link #giveBack}
     */
    public Outcome send(Object command, CommandContext context, Consumer<Drawn> unused) {
        List<Attempt> attempts = new ArrayList<>();
        try {
            return send(command, context, attempts);
        } finally {
            settle(attempts, unused);
        }
    }

    private Outcome send(Object command, CommandContext context, List<Attempt> attempts) {
        boolean presumesNew = beginnings.getOrDefault(command.getClass(), 0) >= NEW_ONES;
        Attempt tentative = among(attempts, Attempt.tentativeAt(context, presumesNew));
        if (holds(tentative, command)) {
            return remembered(tentative, command);
        }
        for (int round = 1; round <= ATTEMPTS; round++) {
            Attempt attempt = among(attempts, Attempt.at(context));
            if (completes(attempt, command)) {
                return remembered(attempt, command);
            }
            pause(round);
        }
        throw new StreamBusy(command.getClass().getSimpleName(), ATTEMPTS);
    }

    private static Attempt among(List<Attempt> attempts, Attempt attempt) {
        attempts.add(attempt);
        return attempt;
    }

    /** What the attempts have drawn stands where one of them does that used it, or may; else it is unused. */
    private static void settle(List<Attempt> attempts, Consumer<Drawn> unused) {
        attempts.stream()
                .filter(Attempt::mayStand)
                .flatMap(each -> each.drawn().stream())
                .forEach(Drawn::stands);
        attempts.stream().flatMap(each -> each.drawn().stream()).forEach(unused);
    }

    /** The answer is known; what can't be given back stays unused. */
    public static void giveBack(Drawn drawn) {
        try {
            drawn.giveBack();
        } catch (RuntimeException e) {
            LOG.warn("what was drawn for a command that came to nothing could not be given back", e);
        }
    }

    private Outcome remembered(Attempt attempt, Object command) {
        beginnings.merge(command.getClass(), attempt.began() ? 1 : 0, (before, one) -> one == 0 ? 0 : before + one);
        return attempt.outcome();
    }

    /**
     * Asks the entity that the question's {@code @TargetEntityId} names; it answers from the newest state of its stream and
     * records nothing.
     *
     * @throws org.servicehall.contracts.Refusal when the entity refuses to answer
     */
    public <A> A ask(Object question, CommandContext context, Class<A> answer) {
        AtomicReference<@Nullable Object> answered = new AtomicReference<>();
        try {
            Attempt.at(context)
                    .run(() -> answered.set(
                            gateway.send(question).getResultMessage().join().payload()));
        } catch (RuntimeException e) {
            throw unwrapped(e);
        }
        return answer.cast(Objects.requireNonNull(answered.get(), "nobody answered"));
    }

    private boolean holds(Attempt tentative, Object command) {
        try {
            return completes(tentative, command) && tentative.counts();
        } catch (RuntimeException e) {
            if (tentative.counts()) {
                throw e;
            }
            return false;
        }
    }

    private boolean completes(Attempt attempt, Object command) {
        try {
            attempt.run(() -> gateway.send(command).getResultMessage().join());
            return true;
        } catch (RuntimeException e) {
            RuntimeException cause = unwrapped(e);
            if (attempt.isFinished()) {
                return true;
            }
            if (cause instanceof AppendEventsTransactionRejectedException) {
                return false;
            }
            throw cause;
        }
    }

    private static RuntimeException unwrapped(RuntimeException thrown) {
        RuntimeException outer = thrown;
        while ((outer instanceof CompletionException || outer instanceof CommandExecutionException)
                && outer.getCause() instanceof RuntimeException inner) {
            outer = inner;
        }
        return outer;
    }

    /** Writers that collided come back at different moments. */
    private static void pause(int round) {
        long longest = TimeUnit.MILLISECONDS.toNanos(2) * round;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
