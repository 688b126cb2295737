package org.servicehall.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try at a command, and what the event store tells about it. Axon's command gateway has no way to hand the recorded
 * events back to the sender; they come back through here. An attempt lives in the thread that sends the command, which is
 * the thread that loads the entity and appends its events.
 */
public final class Attempt {
    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final CommandContext context;
    private final boolean tentative;
    private final boolean presumesNew;
    private @Nullable Outcome outcome;
    private boolean finished;
    private boolean fromHand;
    private boolean began;
    private boolean appending;
    private final List<Drawn> drawn = new ArrayList<>();

    private Attempt(CommandContext context, boolean tentative, boolean presumesNew) {
        this.context = context;
        this.tentative = tentative;
        this.presumesNew = presumesNew;
    }

    /** The attempt this thread is at; empty when nobody sends a command. */
    public static Optional<Attempt> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    static Attempt at(CommandContext context) {
        return new Attempt(context, false, false);
    }

    /**
     * One that may decide on the stream as this process has it in hand; it holds only with the events it records.
     *
     * @param presumesNew whether a stream that is not in hand may be taken for one that begins, unlooked for
     */
    static Attempt tentativeAt(CommandContext context, boolean presumesNew) {
        return new Attempt(context, true, presumesNew);
    }

    void run(Runnable command) {
        ScopedValue.where(CURRENT, this).run(command);
    }

    public CommandContext context() {
        return context;
    }

    /** The stream was read; unless events are recorded, this is the outcome. */
    public void loaded(String stream, long version) {
        outcome = new Outcome(stream, version, List.of());
        began = version == 0;
    }

    /** Whether its events will be taken only by this stream as it was when it was loaded. */
    public boolean isAbout(String stream) {
        return outcome != null && outcome.stream().equals(stream);
    }

    /** Whether there was no stream to load, nor is there one where its events are taken. */
    public boolean beginsStream() {
        return !finished && outcome != null && outcome.version() == 0;
    }

    /** From here on, until the store has answered, nobody knows whether it has taken the events. */
    public void appending() {
        appending = true;
    }

    /** The store has not taken the events. */
    public void rejected() {
        appending = false;
    }

    /** The decision uses what it has drawn: that stands if its events do. */
    public void uses(Drawn what) {
        drawn.add(what);
    }

    List<Drawn> drawn() {
        return drawn;
    }

    /** Whether its events are in the store, or may be. */
    boolean mayStand() {
        return finished || appending;
    }

    /** The store has taken the events; from here on the command has happened, whatever follows. */
    public void recorded(Outcome recorded) {
        outcome = recorded;
        finished = true;
    }

    /**
     * The stream holds the events of this very command already.
     *
     * @return what the store throws to keep the entity from deciding again
     */
    public RuntimeException repeated(Outcome earlier) {
        recorded(earlier);
        return new AlreadyRecorded(earlier.stream());
    }

    /** Whether the stream may be older than the store has it. */
    public boolean isTentative() {
        return tentative;
    }

    /** Whether a stream that is not in hand may be taken for one that begins: its insert finds out. */
    public boolean presumesNew() {
        return presumesNew;
    }

    /** Whether its events began their stream. */
    boolean began() {
        return finished && began;
    }

    /** The stream was not read. */
    public void tookFromHand() {
        fromHand = true;
    }

    /**
     * Before what can't be taken back, as an official number: an attempt on a stream in hand ends here, so that it is done on
     * the newest.
     */
    public void needsNewest() {
        if (fromHand) {
            throw new MayBeOld();
        }
    }

    /** Whether its end is that of the command: what was decided on a stream in hand may be otherwise on the newest. */
    boolean counts() {
        return finished || !fromHand;
    }

    /** Whether the command's events are in the store. */
    boolean isFinished() {
        return finished;
    }

    Outcome outcome() {
        return Objects.requireNonNull(outcome, "The command reached no stream in the sender's thread");
    }

    private static final class MayBeOld extends RuntimeException {
        MayBeOld() {
            super("The stream in hand may be old", null, false, false);
        }
    }

    private static final class AlreadyRecorded extends RuntimeException {
        AlreadyRecorded(String stream) {
            super("The command's events are on " + stream + " already", null, false, false);
        }
    }
}
