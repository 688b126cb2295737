package org.servicehall.accountability.data;

/** A data file of a hall is wrong. The message names file, line and field, and what is expected there. */
public final class DataFault extends RuntimeException {
    DataFault(String file, int line, String field, String problem) {
        super(file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
    }
}
