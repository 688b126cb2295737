package org.servicehall.platform.http;

import java.util.concurrent.Semaphore;
import org.springframework.util.unit.DataSize;

/** How many bytes of bodies all requests together may hold: what has come of them, not what they say will come. */
final class BodyBudget {
    private final int most;
    private final Semaphore free;

    BodyBudget(DataSize most) {
        this.most = Math.toIntExact(most.toBytes());
        this.free = new Semaphore(this.most);
    }

    /** In bytes. */
    int inFlight() {
        return most - free.availablePermits();
    }

    Room room() {
        return new Room(free);
    }

    /** What one body holds, until nothing holds the body any more. */
    static final class Room implements AutoCloseable {
        private final Semaphore free;
        private int taken;

        private Room(Semaphore free) {
            this.free = free;
        }

        /**
         * Takes nothing yet: who comes when the budget is spent is sent away unread.
         *
         * @throws TooMuchAtOnce when so much is not free now
         */
        void expect(int bytes) {
            if (free.availablePermits() < bytes) {
                throw new TooMuchAtOnce();
            }
        }

        /** @throws TooMuchAtOnce when so much more is not free now */
        void take(int bytes) {
            if (!free.tryAcquire(bytes)) {
                throw new TooMuchAtOnce();
            }
            taken += bytes;
        }

        @Override
        public void close() {
            free.release(taken);
            taken = 0;
        }
    }
}
