package org.servicehall.platform.data;

/** A data file is wrong. The message names file, line and field, and what is expected there. */
public final class DataFault extends RuntimeException {
    private final int line;
    private final String problem;

    DataFault(String file, int line, String field, String problem) {
        String where = field.isEmpty() ? "" : field + ": ";
        super(file + ":" + line + ": " + where + problem);
        this.line = line;
        this.problem = where + problem;
    }

    /** From 1; where something is missing, the line of what it is missing from. */
    public int line() {
        return line;
    }

    /** Field and fault, without the file's name. */
    public String problem() {
        return problem;
    }
}
