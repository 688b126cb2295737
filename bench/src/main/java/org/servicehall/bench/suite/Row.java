package org.servicehall.bench.suite;

import java.util.List;

/** Something that is measured on a running hall, and told in a line or some. */
public interface Row {
    /** One word, by which it is asked for. */
    String name();

    /**
     * Measures it, with nothing else going on.
     *
     * @param effort how much of it
     * @throws Exception when it can't be measured; the other rows are all the same
     */
    List<Line> measure(Hall hall, Effort effort) throws Exception;
}
