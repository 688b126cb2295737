package org.servicehall.cases.view.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.cases.view.sheet.ApplicationHistory;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** Whatever comes late to which view, the last news of a file that is looked at finds all of it. */
@Tag("R1")
class FileContentsTest {
    private static final EventJson JSON = new EventJson();
    private static final ApplicationHistories HISTORIES = new ApplicationHistories(JSON, EventTypes.all());
    private static final List<RecordedEvent> APPLICATION = Recorded.application(List.of(
            Recorded.received(Cases.accepted(AcceptanceType.INSTANT)),
            Cases.accepted(AcceptanceType.INSTANT),
            new ChargingClosed(Cases.NO, Cases.HALL, "Case:" + Cases.NO + "@0", null, Cases.ACCEPTED)));
    private static final RecordedEvent FEES_END = APPLICATION.getLast();
    private static final List<RecordedEvent> HANDLING = Recorded.handling(Cases.handled(
            Cases.accepted(AcceptanceType.INSTANT),
            new CaseCompleted(
                    Cases.NO, Cases.HALL, Outcome.GRANTED, true, null, null, "330106-BJ-2025-0001", Cases.ACCEPTED)));
    private static final RecordedEvent ACCEPTANCE =
            issued(NoticeKind.ACCEPTANCE, APPLICATION.get(1).id());
    private static final RecordedEvent COMPLETION =
            issued(NoticeKind.COMPLETION, HANDLING.getLast().id());

    private MongoClient client;
    private MongoDatabase database;
    private Lagging<NoticesOfFile> notices;
    private Lagging<ApplicationHistory> applications;
    private List<RecordedEvent> handling;
    private FileContents contents;
    private int asked;

    @BeforeEach
    void handled() {
        String name = "contents" + System.nanoTime();
        client = MongoClients.create(EmbeddedStack.get().mongoUri(name));
        database = client.getDatabase(name);
        notices = new Lagging<>(database, new FileNotices());
        applications = new Lagging<>(database, HISTORIES);
        handling = HANDLING.subList(0, HANDLING.size() - 1);
        contents = new FileContents(
                new Streams(_ -> {
                    asked++;
                    return Optional.of(handling);
                }),
                HISTORIES,
                applications.view(),
                notices.view(),
                new Lagging<>(database, new FilePapers()).view(),
                JSON);
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Test
    void aNoticeHeardBeforeTheViewHasItIsThereWhenTheCaseEnds() {
        applications.has(APPLICATION);
        notices.getsOnceAskedAgain(ACCEPTANCE);
        assertThat(contents.complete(Cases.NO, ACCEPTANCE)).isEmpty();
        assertThat(contents.complete(Cases.NO, FEES_END)).isEmpty();
        handling = HANDLING;
        notices.has(List.of(COMPLETION));
        assertThat(contents.complete(Cases.NO, COMPLETION))
                .hasValueSatisfying(all -> assertThat(all.notices()).hasSize(2));
    }

    /** ADR 70: that of its end is news to come, and finds the one of its acceptance there. */
    @Test
    void whileTheViewShowsNoNoticeOfItsEndTheCaseIsNotAskedWhetherItHasEnded() {
        applications.has(APPLICATION);
        notices.has(List.of(ACCEPTANCE));
        contents.complete(Cases.NO, ACCEPTANCE);
        notices.isToldOf();
        int before = asked;
        handling = HANDLING;

        assertThat(contents.complete(Cases.NO, ACCEPTANCE)).isEmpty();
        assertThat(asked).isEqualTo(before);

        notices.has(List.of(COMPLETION));
        assertThat(contents.complete(Cases.NO, COMPLETION)).isPresent();
    }

    @Test
    void aNoticeOfItsAcceptanceThatComesAfterThatOfItsEndFindsIt() {
        applications.has(APPLICATION);
        handling = HANDLING;
        notices.has(List.of(COMPLETION));
        assertThat(contents.complete(Cases.NO, COMPLETION)).isEmpty();

        notices.has(List.of(ACCEPTANCE));
        notices.isToldOf();

        assertThat(contents.complete(Cases.NO, ACCEPTANCE))
                .hasValueSatisfying(all -> assertThat(all.notices()).hasSize(2));
    }

    @Test
    @Tag("P4")
    void theEndOfFeesHeardBeforeTheViewHasItIsThereWhenTheCaseEnds() {
        applications.has(APPLICATION.subList(0, 2));
        applications.getsOnceAskedAgain(FEES_END);
        notices.has(List.of(ACCEPTANCE));
        assertThat(contents.complete(Cases.NO, ACCEPTANCE)).isEmpty();
        assertThat(contents.complete(Cases.NO, FEES_END)).isEmpty();
        handling = HANDLING;
        notices.has(List.of(COMPLETION));
        assertThat(contents.complete(Cases.NO, COMPLETION))
                .hasValueSatisfying(all -> assertThat(all.parts()).hasSize(2));
    }

    @Test
    @Tag("P4")
    void theSlipOfMoneyGivenBackLaterChangesNothingAndAnotherNoticeDoes() {
        applications.has(APPLICATION);
        handling = HANDLING;
        notices.has(List.of(ACCEPTANCE, COMPLETION));
        var all = contents.complete(Cases.NO, COMPLETION).orElseThrow();
        var file = new ArchivedFile(
                Cases.NO, Cases.HALL, "archive", all.parts(), all.notices(), Cases.ACCEPTED, List.of(), null);
        notices.has(List.of(issued(NoticeKind.REFUND, "Refund:" + Cases.NO + "-1@1")));
        assertThat(contents.isUnchanged(file)).isTrue();
        notices.has(List.of(issued(NoticeKind.RETURN, APPLICATION.get(1).id())));
        assertThat(contents.isUnchanged(file)).isFalse();
    }

    private static RecordedEvent issued(NoticeKind kind, String cause) {
        String no = "330106-" + kind.initials() + "-2025-0001";
        NoticeIssued issued = new NoticeIssued(no, Cases.HALL, kind, Cases.NO, cause, "ab12", Cases.ACCEPTED, null);
        return new RecordedEvent(
                "Notice:" + no, 0, EventTypes.all().typeOf(NoticeIssued.class), Cases.ACCEPTED, "intake", issued);
    }

    /** A view with what it was given, and with one event more once whoever asked for it asks again. */
    private static final class Lagging<V extends Record> {
        private final Projection<V> projection;
        private final MongoCollection<BsonDocument> documents;
        private final StoredCodec<V> codec;
        private final Progress progress = new Progress();
        private Stored<V> stored = Stored.absent(Cases.NO);
        private List<RecordedEvent> late = List.of();
        private boolean asked;

        Lagging(MongoDatabase database, Projection<V> projection) {
            this.projection = projection;
            this.documents = database.getCollection(projection.name(), BsonDocument.class);
            this.codec = new StoredCodec<>(projection.type(), database.getCodecRegistry());
        }

        View<V> view() {
            return new View<>(projection.name(), this::documents, codec, progress);
        }

        void has(List<RecordedEvent> events) {
            for (RecordedEvent event : events) {
                stored =
                        stored.with(projection.apply(Cases.NO, stored.view(), event), event.stream(), event.sequence());
            }
            documents.replaceOne(Filters.eq(Cases.NO), codec.encode(stored), new ReplaceOptions().upsert(true));
        }

        /** As the instance that wrote it is. */
        void isToldOf() {
            progress.written(projection.name(), List.of(stored));
        }

        void getsOnceAskedAgain(RecordedEvent event) {
            late = List.of(event);
            asked = false;
        }

        private MongoCollection<BsonDocument> documents() {
            if (asked) {
                has(late);
                late = List.of();
            }
            asked = true;
            return documents;
        }
    }
}
