package org.servicehall.bench.fill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Makes a stream out of one that is there: its number becomes another everywhere, also in the keys by which automations
 * find again what they did; notices get numbers of their own, and every moment moves back by the same time. Dates without a time stay: they are versions of
 * the catalogue.
 *
 * @param from number that the stream has
 * @param to number that the copy has
 * @param back how much earlier the copy is
 */
record Copy(CaseNumber from, CaseNumber to, Duration back) {
    /** As {@code 330106-BJ-2026-0004}; a case has one of each kind. */
    private static final Pattern NOTICE = Pattern.compile("\"(\\d{6}-[A-Z]{2}-\\d{4}-)\\d{4,9}\"");

    private static final Pattern MOMENT =
            Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z)\"");

    /** Not published, and not marked to be so: both streams of a case are laid before one is sent. */
    Document of(Document stream) {
        String id = renumbered(stream.getString("_id"));
        List<Document> events = stream.getList("events", Document.class).stream()
                .map(event -> event(id, event))
                .toList();
        return new Document("_id", id)
                .append("version", (long) events.size())
                .append("events", events)
                .append("publishedVersion", 0L);
    }

    private Document event(String stream, Document event) {
        Document copy = new Document(event);
        String publicId = stream + "@" + event.getLong("sequence");
        copy.put(
                "id",
                UUID.nameUUIDFromBytes(publicId.getBytes(StandardCharsets.UTF_8))
                        .toString());
        copy.put("time", Date.from(event.getDate("time").toInstant().minus(back)));
        copy.put("payload", earlier(withOwnNotices(renumbered(event.getString("payload")))));
        copy.computeIfPresent("command", (_, command) -> renamed((Document) command));
        return copy;
    }

    private Document renamed(Document command) {
        return new Document(command).append("key", renumbered(command.getString("key")));
    }

    private String renumbered(String text) {
        return text.replace(from.toString(), to.toString());
    }

    private String withOwnNotices(String json) {
        return NOTICE.matcher(json).replaceAll(notice -> '"' + notice.group(1) + to.inDay() + '"');
    }

    private String earlier(String json) {
        return MOMENT.matcher(json)
                .replaceAll(moment ->
                        '"' + Instant.parse(moment.group(1)).minus(back).toString() + '"');
    }
}
