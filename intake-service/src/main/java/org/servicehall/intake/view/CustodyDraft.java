package org.servicehall.intake.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who holds an application, and who is to take it from them (rules F1 to F4), being brought up to date. */
final class CustodyDraft {
    private String firstAsker;
    private @Nullable String firstAskerWindow;
    private String clerk;
    private String clerkWindow;
    private @Nullable String offeredTo;
    private @Nullable String offeredWindow;
    private @Nullable Instant confirmBy;
    private @Nullable Instant meetAt;
    private int handOvers;

    CustodyDraft(ApplicationSheet before) {
        this.firstAsker = before.firstAsker();
        this.firstAskerWindow = before.firstAskerWindow();
        this.clerk = before.clerk();
        this.clerkWindow = before.clerkWindow();
        this.offeredTo = before.offeredTo();
        this.offeredWindow = before.offeredWindow();
        this.confirmBy = before.confirmBy();
        this.meetAt = before.meetAt();
        this.handOvers = before.handOvers();
    }

    void offer(String to, String window, int count, Instant until) {
        offeredTo = to;
        offeredWindow = window;
        confirmBy = until;
        meetAt = null;
        handOvers = count;
    }

    /** Another schedule puts off by when it is to be confirmed (F4, D1). */
    void putOff(Instant until) {
        confirmBy = until;
    }

    void meet(Instant at) {
        meetAt = at;
    }

    /** Until then who leads the hall stood for the first asker of what came online (F1, S3). */
    void takeUp(String by, String window) {
        firstAsker = by;
        firstAskerWindow = window;
        take(by, window);
    }

    void take(String by, String window) {
        clerk = by;
        clerkWindow = window;
        keep();
    }

    /** Nothing waits for a receiver any more. */
    void keep() {
        offeredTo = null;
        offeredWindow = null;
        confirmBy = null;
        meetAt = null;
    }

    String firstAsker() {
        return firstAsker;
    }

    @Nullable
    String firstAskerWindow() {
        return firstAskerWindow;
    }

    String clerk() {
        return clerk;
    }

    String clerkWindow() {
        return clerkWindow;
    }

    @Nullable
    String offeredTo() {
        return offeredTo;
    }

    @Nullable
    String offeredWindow() {
        return offeredWindow;
    }

    @Nullable
    Instant confirmBy() {
        return confirmBy;
    }

    @Nullable
    Instant meetAt() {
        return meetAt;
    }

    int handOvers() {
        return handOvers;
    }
}
