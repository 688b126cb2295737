package org.servicehall.contracts.message;

/** Why a message is no longer to be sent (rule S5). */
public enum MessageDropping {
    /** The resident wants none by this channel any more. */
    WITHDRAWN,
    /** The resident was erased, or left no address for it. */
    NO_ADDRESS,
    /** The hall sends nothing by this channel any more. */
    CHANNEL_OFF
}
