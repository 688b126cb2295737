package org.servicehall.demo.hall;

/** The hall answered otherwise than the day's script says. */
public final class UnexpectedAnswer extends RuntimeException {
    public UnexpectedAnswer(String message) {
        super(message);
    }
}
