package org.servicehall.platform.event;

/** What was drawn while a command was decided, as an official number: it is given back where the command comes to nothing (ADR 70). */
public interface Drawn {
    /** An event is recorded that has it, or may be: it is never given back. */
    void stands();

    /** No event has it, or will; without effect where it {@link #stands}. */
    void giveBack();
}
