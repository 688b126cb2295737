package org.servicehall.intake.catalogue;

/** A data file of the catalogue is wrong. The message names file, line and field, and what is expected there. */
public final class CatalogueFault extends RuntimeException {
    private final int line;
    private final String problem;

    CatalogueFault(String file, int line, String field, String problem) {
        super("catalogue/" + file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
        this.line = line;
        this.problem = (field.isEmpty() ? "" : field + ": ") + problem;
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
