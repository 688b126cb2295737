package org.servicehall.intake.message;

import org.servicehall.contracts.message.MessageFailure;

/** Carries messages out of the hall; never for longer than its timeouts (rule S5). */
interface Transport {
    /**
     * Returns once whoever is next on the way has taken it.
     *
     * @throws NotSent when that is not so
     */
    void send(Letter letter) throws NotSent;

    /** Says whether another attempt may help; nothing of what was answered, which may name the resident. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        private final MessageFailure failure;

        NotSent(MessageFailure failure) {
            super(failure.name());
            this.failure = failure;
        }

        MessageFailure failure() {
            return failure;
        }
    }
}
