package org.servicehall.accountability.ledger.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The events that must have an entry, as JSON lines: a title, then an event a line. */
public final class SourcesFile {
    static final String FORMAT = "service-hall-ledger-sources/1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** @param events how many were looked at */
    record Title(String format, String hall, long events) {}

    private SourcesFile() {}

    public static void write(String hall, Sources sources, Writer out) throws IOException {
        writeLine(out, new Title(FORMAT, hall, sources.events()));
        for (SourceEvent event : sources.all()) {
            writeLine(out, event);
        }
        out.flush();
    }

    /** @throws LedgerExport.NotAnExport when a line can't be understood, or the file is another hall's */
    static Sources read(BufferedReader in, String hall) throws IOException {
        var title = parse(1, in.readLine(), Title.class);
        if (!title.format().equals(FORMAT) || !title.hall().equals(hall)) {
            throw new LedgerExport.NotAnExport(1, "expected the sources of hall %s as %s".formatted(hall, FORMAT));
        }
        List<SourceEvent> events = new ArrayList<>();
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            events.add(parse(events.size() + 2L, text, SourceEvent.class));
        }
        return new Sources(title.events(), events);
    }

    private static <T> T parse(long line, @Nullable String text, Class<T> type) throws IOException {
        try {
            T read = text == null ? null : JSON.readValue(text, type);
            if (read == null) {
                throw new LedgerExport.NotAnExport(line, "nothing stands there");
            }
            return read;
        } catch (JacksonException e) {
            throw new LedgerExport.NotAnExport(line, "not a line of sources: " + e.getOriginalMessage());
        }
    }

    private static void writeLine(Writer out, Object line) throws IOException {
        out.write(JSON.writeValueAsString(line));
        out.write('\n');
    }
}
