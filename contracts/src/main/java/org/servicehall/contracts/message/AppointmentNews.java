package org.servicehall.contracts.message;

/** What a resident is told of their appointment (rules S5, A1). */
public enum AppointmentNews {
    /** It was booked. */
    BOOKED,
    /** It was given another time, and has the number that it is told under. */
    MOVED,
    /** The hall can't keep it. */
    CANCELLED,
    /** It is on the next working day. */
    REMINDER;

    /** By what a message that tells this is known, as {@code 330106-YY20261123-0001-MOVED}. */
    public String of(String appointmentNo) {
        return appointmentNo + "-" + this;
    }
}
