package org.servicehall.intake.catalogue;

/** A data file of the catalogue is wrong. The message names the file, the field and what is expected there. */
public final class CatalogueFault extends RuntimeException {
    CatalogueFault(String file, String field, String problem) {
        super("catalogue/" + file + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
    }
}
