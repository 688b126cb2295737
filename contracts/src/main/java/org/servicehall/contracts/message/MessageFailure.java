package org.servicehall.contracts.message;

/** Why a message did not go out; nothing of what a server said, which may name the resident (rule S5). */
public enum MessageFailure {
    /** The server or gateway refused it for good. */
    REFUSED,
    /** It was not reached, or had no time for it, as often as it was tried; or the message had waited too long, or no address was left for it. */
    NOT_REACHED
}
