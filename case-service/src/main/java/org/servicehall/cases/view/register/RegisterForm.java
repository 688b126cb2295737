package org.servicehall.cases.view.register;

import java.io.Closeable;
import java.util.List;

/** A form in which the register is taken away, written line by line as it is read, whatever its length (D7). */
public sealed interface RegisterForm extends Closeable permits RegisterCsv, RegisterXlsx {
    /** @param cells as {@link RegisterColumns} orders them */
    void add(List<String> cells);
}
