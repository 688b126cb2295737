package org.servicehall.cases.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.promised;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.CaseWithdrawn;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;

class CaseSheetsTest {
    private static final CaseSheets SHEETS = new CaseSheets();
    private final List<RecordedEvent> application = Recorded.application(promised(Cases.REVIEW, Cases.PUBLICITY));
    private final List<RecordedEvent> handling = Recorded.handling(Cases.handled(
            promised(Cases.REVIEW, Cases.PUBLICITY),
            new CaseOverdue(NO, HALL, "original", ACCEPTED, HANDLER, "CIVIL_AFFAIRS", ACCEPTED),
            new CaseDecided(NO, HALL, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, ACCEPTED),
            new CaseReplied(NO, HALL, "zhou.min", ACCEPTED),
            new CaseCompleted(NO, HALL, Outcome.REFUSED, false, null, null, NO + "-BJ", ACCEPTED)));

    @Test
    void aSheetIsTheSameInWhicheverOrderTheTwoStreamsArrive() {
        var sheet = fold(Stream.concat(application.stream(), handling.stream()));
        assertThat(fold(Stream.concat(handling.stream(), application.stream()))).isEqualTo(sheet);
        assertThat(sheet.status()).isEqualTo(Status.COMPLETED);
        assertThat(sheet.timeline()).hasSize(application.size() + handling.size());
        assertThat(sheet.timeline().getFirst().eventId()).isEqualTo("Application:" + NO + "@0");
    }

    @Test
    void theStatusFollowsTheCase() {
        assertThat(fold(application.stream().limit(1)).status()).isEqualTo(Status.RECEIVED);
        assertThat(fold(application.stream()).status()).isEqualTo(Status.ACCEPTED);
        assertThat(fold(handling.stream().limit(3)).status()).isEqualTo(Status.ACCEPTED);
        assertThat(fold(handling.stream().limit(4)).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(fold(handling.stream().limit(6)).status()).isEqualTo(Status.DECIDED);
    }

    @Test
    @Tag("C1")
    void aSheetTellsWhoHadItInHandFromWhenToWhen() {
        var second = ACCEPTED.plusSeconds(3_600);
        var third = ACCEPTED.plusSeconds(5_400);
        var fourth = ACCEPTED.plusSeconds(7_200);
        var end = ACCEPTED.plusSeconds(10_800);
        List<Object> events = new ArrayList<>(Cases.opened(promised()));
        events.add(new AgentReassigned(NO, HALL, "ma.jun", Cases.AGENT, "调休", second));
        events.add(new HandlerAssigned(NO, HALL, HANDLER, "CIVIL_AFFAIRS", null, null, third));
        events.add(new AgentReassigned(NO, HALL, Cases.AGENT, "ma.jun", "回岗", fourth));
        events.add(new HandlerAssigned(NO, HALL, "sun.yan", "FINANCE", HANDLER, "忙", fourth));
        assertThat(held(events))
                .containsExactly(
                        new Holding(Cases.AGENT, "CIVIL_AFFAIRS", ACCEPTED, second),
                        new Holding("ma.jun", "CIVIL_AFFAIRS", second, third),
                        new Holding(HANDLER, "CIVIL_AFFAIRS", third, fourth),
                        new Holding("sun.yan", "FINANCE", fourth, null));
        events.add(new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, NO + "-BJ", end));
        assertThat(held(events).getLast()).isEqualTo(new Holding("sun.yan", "FINANCE", fourth, end));
    }

    private static List<Holding> held(List<?> events) {
        return fold(Recorded.handling(events).stream()).handling().responsible().held();
    }

    @Test
    @Tag("C2")
    void aSheetShowsWhereTheProcedureStands() {
        var stages = fold(handling.stream()).handling().stages();
        assertThat(stages).extracting(line -> line.stage().id()).containsExactly("community-review", "publicity");
        assertThat(stages.getFirst().startedAt()).isEqualTo(ACCEPTED);
        assertThat(stages.getLast().startedAt()).isNull();
    }

    @Test
    @Tag("C3")
    @Tag("C4")
    @Tag("R3")
    void whatAResidentTookBackLeavesTheNoticeBoardAndStandsAtNoStage() {
        var published = Recorded.handling(Cases.handled(promised(Cases.PUBLICITY)));
        assertThat(fold(published.stream()).publishedUntil()).isNotNull();
        var sheet = fold(Recorded.handling(Cases.handled(
                        promised(Cases.PUBLICITY),
                        new CaseWithdrawn(NO, HALL, Channel.PHONE, HANDLER, ACCEPTED),
                        new CaseCompleted(NO, HALL, Outcome.WITHDRAWN, true, null, null, NO + "-BJ", ACCEPTED)))
                .stream());
        assertThat(sheet.publishedUntil()).isNull();
        assertThat(sheet.announcedAt()).isNull();
        assertThat(sheet.handling().runningStage()).isEmpty();
    }

    @Test
    void asOfAMomentASheetIsWhatTheEventsUpToThenSay() {
        var kept = new ApplicationHistories(new EventJson(), EventTypes.all());
        ApplicationHistory history = null;
        for (RecordedEvent event : application) {
            history = kept.apply(NO, history, event);
        }
        assertThat(kept.events(history)).isEqualTo(application);
        var moment = handling.get(3).time();
        var asOf = SheetsAsOf.fold(NO, Stream.concat(kept.events(history).stream(), handling.stream()), moment);
        assertThat(asOf)
                .hasValue(fold(
                        Stream.concat(application.stream(), handling.stream().limit(4))));
        var beforeAll = application.getFirst().time().minusMillis(1);
        assertThat(SheetsAsOf.fold(NO, application.stream(), beforeAll)).isEmpty();
    }

    @Test
    void aSheetComesBackFromTheStoreAsItWas() {
        var sheet = fold(Stream.concat(application.stream(), handling.stream()));
        var codec = MongoClientSettings.getDefaultCodecRegistry().get(CaseSheet.class);
        var document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                sheet,
                EncoderContext.builder().build());
        assertThat(codec.decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build()))
                .isEqualTo(sheet);
    }

    private static CaseSheet fold(Stream<RecordedEvent> events) {
        CaseSheet sheet = null;
        for (RecordedEvent event : new ArrayList<>(events.toList())) {
            assertThat(SHEETS.documents(event)).containsExactly(NO);
            sheet = SHEETS.apply(NO, sheet, event);
        }
        return sheet;
    }
}
