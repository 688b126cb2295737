package org.servicehall.accountability.view.ledger;

import java.io.Closeable;
import java.util.List;

/** A form in which the book is taken away as a table, written line by line as it is read, whatever its length (rule B9). */
public sealed interface LedgerForm extends Closeable permits LedgerCsv, LedgerXlsx {
    /** @param cells as {@link LedgerColumns} orders them */
    void add(List<String> cells);
}
