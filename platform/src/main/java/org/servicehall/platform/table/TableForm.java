package org.servicehall.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.servicehall.platform.http.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A form in which a table is taken away. */
public enum TableForm {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    TableForm(String type) {
        this.type = type;
    }

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /**
     * The table as an answer to be saved.
     *
     * @param name without its ending
     * @param rows hands over one row after the other
     */
    public <T> ResponseEntity<StreamingResponseBody> file(String name, Table<T> table, Consumer<Consumer<T>> rows) {
        return Answers.file(name + "." + name().toLowerCase(Locale.ROOT), type(), out -> write(table, rows, out));
    }

    <T> void write(Table<T> table, Consumer<Consumer<T>> rows, OutputStream out) throws IOException {
        TableWriter<T> writer = open(table, out);
        rows.accept(writer::add);
        writer.finish();
    }

    private <T> TableWriter<T> open(Table<T> table, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvTable<>(table, out);
            case XLSX -> new XlsxTable<>(table, out);
        };
    }
}
