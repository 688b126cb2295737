package org.servicehall.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CopyTest {
    private static final String FROM = "330106-20261130-0007";
    private static final Instant AT = Instant.parse("2026-11-30T01:02:03.004Z");
    private static final Document STREAM = new Document("_id", "Case:" + FROM)
            .append("version", 1L)
            .append(
                    "events",
                    List.of(new Document("id", "of the first")
                            .append("sequence", 0L)
                            .append("type", "org.servicehall.case.opened.v1")
                            .append("time", Date.from(AT))
                            .append("by", "when-application-accepted-then-open-case")
                            .append("payload", """
                            {"caseNo":"330106-20261130-0007","matterVersion":"2025-01-01","noticeNo":"330106-BJ-2026-0004","at":"2026-11-30T01:02:03.004Z"}""")
                            .append(
                                    "command",
                                    new Document("key", "when-accepted/Application:330106-20261130-0007@3")
                                            .append("fingerprint", null))))
            .append("publishedVersion", 1L)
            .append("topicEdition", 2);

    private final Copy copy = Fill.copy(CaseNumber.of(FROM), 53);

    @Test
    void aCopyHasItsOwnNumberEverywhereAndIsSoManyWeeksOlder() {
        Document made = copy.of(STREAM);

        assertThat(made.getString("_id")).isEqualTo("Case:330106-20261116-0000053");
        Document event = made.getList("events", Document.class).getFirst();
        assertThat(event.getDate("time").toInstant()).isEqualTo(AT.minus(Duration.ofDays(14)));
        assertThat(event.getString("payload")).isEqualTo("""
                {"caseNo":"330106-20261116-0000053","matterVersion":"2025-01-01","noticeNo":"330106-BJ-2026-0000053","at":"2026-11-16T01:02:03.004Z"}""");
        assertThat(event.get("command", Document.class).getString("key"))
                .isEqualTo("when-accepted/Application:330106-20261116-0000053@3");
    }

    @Test
    void aCopyIsNotPublishedAndItsEventsHaveIdsOfTheirOwn() {
        Document made = copy.of(STREAM);

        assertThat(made.keySet()).containsExactly("_id", "version", "events", "publishedVersion");
        assertThat(made.getLong("publishedVersion")).isZero();
        assertThat(made.getList("events", Document.class).getFirst().getString("id"))
                .isNotEqualTo("of the first")
                .isEqualTo(copy.of(STREAM)
                        .getList("events", Document.class)
                        .getFirst()
                        .getString("id"));
    }

    @Test
    void whatItIsCopiedFromStaysAsItIs() {
        String before = STREAM.toJson();

        var _ = copy.of(STREAM);

        assertThat(STREAM.toJson()).isEqualTo(before);
    }

    @Test
    void noTwoCopiesShareANumberAndAllAreOfTheSameDayOfTheWeek() {
        Set<String> numbers = new HashSet<>();
        for (long n = 0; n < 1_000; n++) {
            CaseNumber to = Fill.copy(CaseNumber.of(FROM), n).to();
            assertThat(numbers.add(to.toString())).isTrue();
            assertThat(to.day().getDayOfWeek())
                    .isEqualTo(LocalDate.of(2026, 11, 30).getDayOfWeek());
        }
    }
}
