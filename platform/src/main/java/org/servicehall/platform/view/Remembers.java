package org.servicehall.platform.view;

/**
 * What each document of a view keeps of the streams that feed it, so that an event that is repeated changes nothing (ADR
 * 11). What it keeps has a bound, however long the hall works.
 */
public enum Remembers {
    /**
     * The last sequence of each stream, of which it sees every event from sequence 0 on, so that a missing one is an error.
     * For documents that a few streams feed, as a case's own and its application's.
     */
    WHOLE_STREAMS,
    /** The last sequence of each stream, of which it sees what concerns it. Also for documents that a few streams feed. */
    PARTS_OF_STREAMS,
    /**
     * Nothing, since it comes out the same however often and in whichever order events are applied, as "the latest" and
     * "all there ever were" do; sums and lists don't. For documents that every day feeds anew. They can't vanish, and no
     * reader can wait for a version of them.
     */
    NOTHING
}
