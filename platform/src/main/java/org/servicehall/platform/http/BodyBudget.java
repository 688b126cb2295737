package org.servicehall.platform.http;

import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/** How many bytes of bodies all requests together may hold. Who comes when they are spent is sent away unread. */
final class BodyBudget {
    private final Semaphore free;

    BodyBudget(DataSize most) {
        this.free = new Semaphore(Math.toIntExact(most.toBytes()));
    }

    /**
     * Takes room for a body, to be given back when nothing holds it any more.
     *
     * @throws TooMuchAtOnce when there is none now
     */
    void take(long bytes) {
        if (!free.tryAcquire(Math.toIntExact(bytes))) {
            throw new TooMuchAtOnce();
        }
    }

    void giveBack(long bytes) {
        free.release(Math.toIntExact(bytes));
    }
}
