package org.servicehall.contracts.message;

/** Why a message is no longer to be sent (rule S5). */
public enum MessageDropping {
    /** The resident wants none by this channel any more. */
    WITHDRAWN,
    /** The resident was erased. */
    NO_ADDRESS,
    /** The hall sent nothing by this channel any more; recorded no more, as it waits until something is sent again. */
    CHANNEL_OFF,
    /** The appointment that it told of does not stand any more, or was to begin before it went out (A1). */
    APPOINTMENT_OVER
}
