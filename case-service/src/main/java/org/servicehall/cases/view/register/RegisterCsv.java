package org.servicehall.cases.view.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register as spreadsheet programs read it (D7). */
public final class RegisterCsv {
    /** With a byte order mark, without which Excel takes it for another encoding. */
    public static final String HEADING = "\uFEFF受理编号,事项,窗口,接待时间,受理时间,受理人,办结时间\r\n";

    private final DateTimeFormatter time;

    public RegisterCsv(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    public String line(RegisterEntry entry) {
        return Stream.of(
                                entry.no(),
                                entry.matterName().zh(),
                                entry.window(),
                                at(entry.receivedAt()),
                                at(entry.acceptedAt()),
                                entry.acceptedBy() == null ? "" : entry.acceptedBy(),
                                at(entry.completedAt()))
                        .map(RegisterCsv::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private String at(@Nullable Instant instant) {
        return instant == null ? "" : time.format(instant);
    }

    /** A cell that begins like a formula would be run as one. */
    private static String quoted(String cell) {
        String harmless = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
