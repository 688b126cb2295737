package org.servicehall.cases.view.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.hash.Sha256;

/** When an archived stream is still what was archived. */
@Tag("R1")
class FileHashTest {
    private static final EventJson JSON = new EventJson();
    private static final ApplicationAccepted ACCEPTED = Cases.promised();
    private static final ApplicationEvent FEES_END =
            new ChargingClosed(Cases.NO, Cases.HALL, "Case:" + Cases.NO + "@3", null, Cases.ACCEPTED);
    private static final ApplicationEvent WITHDRAWN =
            new ApplicationWithdrawn(Cases.NO, Cases.HALL, Channel.PHONE, Cases.AGENT, Cases.ACCEPTED, null);

    /** As it was archived before applications ended with the end of fees. */
    private static final Part OLDER = FileHash.of(application(), JSON);

    private static final Part NOW = FileHash.of(application(FEES_END), JSON);

    @Test
    void whatIsAsItWasIsUnchanged() {
        assertThat(isUnchanged(OLDER)).isTrue();
        assertThat(isUnchanged(NOW, FEES_END)).isTrue();
    }

    @Test
    @Tag("P4")
    void anOlderFileGetsTheEndOfFeesAfterwardsAndIsUnchanged() {
        assertThat(isUnchanged(OLDER, FEES_END)).isTrue();
    }

    @Test
    void anythingElseThatFollowsIsAChange() {
        assertThat(isUnchanged(OLDER, WITHDRAWN)).isFalse();
        assertThat(isUnchanged(OLDER, FEES_END, FEES_END)).isFalse();
        assertThat(isUnchanged(OLDER, FEES_END, WITHDRAWN)).isFalse();
        assertThat(isUnchanged(NOW, FEES_END, FEES_END)).isFalse();
        assertThat(isUnchanged(NOW, FEES_END, WITHDRAWN)).isFalse();
    }

    /** R1, ADR 81: a record that gains what may be null later changes no file. */
    @Test
    @Tag("R1")
    void theHashIsOfEventsWithoutWhatIsNull() {
        RecordedEvent end = application(FEES_END).getLast();
        assertThat(FileHash.of(List.of(end), JSON).sha256()).isEqualTo(hash(end, ""));
    }

    @Test
    @Tag("R1")
    void aFileThatWasHashedWithWhatIsNullIsUnchanged() {
        RecordedEvent end = application(FEES_END).getLast();
        Part older = new Part(end.stream(), 1, hash(end, "\"takenBack\":null,"));
        assertThat(FileHash.isUnchanged(older, List.of(end), JSON)).isTrue();
        Part other = new Part(end.stream(), 1, hash(end, "\"takenBack\":true,"));
        assertThat(FileHash.isUnchanged(other, List.of(end), JSON)).isFalse();
    }

    private static String hash(RecordedEvent end, String takenBack) {
        return Sha256.hex(String.join(
                "\n",
                end.id(),
                end.type(),
                end.time().toString(),
                end.by(),
                "{\"applicationNo\":\"%s\",\"hall\":\"%s\",\"cause\":\"Case:%s@3\",%s\"closedAt\":\"%s\"}"
                        .formatted(Cases.NO, Cases.HALL, Cases.NO, takenBack, Cases.ACCEPTED),
                ""));
    }

    @Test
    void whatIsMissingOrOtherIsAChange() {
        assertThat(isUnchanged(NOW)).isFalse();
        assertThat(isUnchanged(NOW, WITHDRAWN)).isFalse();
        assertThat(FileHash.isUnchanged(OLDER, List.of(), JSON)).isFalse();
    }

    private static boolean isUnchanged(Part archived, ApplicationEvent... since) {
        return FileHash.isUnchanged(archived, application(since), JSON);
    }

    private static List<RecordedEvent> application(ApplicationEvent... since) {
        List<ApplicationEvent> all = new ArrayList<>(List.of(Recorded.received(ACCEPTED), ACCEPTED));
        all.addAll(List.of(since));
        return Recorded.application(all);
    }
}
