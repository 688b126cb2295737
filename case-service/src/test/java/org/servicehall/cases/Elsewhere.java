package org.servicehall.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.BsonDocument;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.cases.view.sheet.ApplicationHistory;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.ProjectionOps;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/** Applications at a hall whose lists no test reads. */
public final class Elsewhere {
    public static final String HALL = "340123";
    public static final String AGENT = "he.ping";
    private static final EventJson JSON = new EventJson();

    private final ApplicationHistories histories;
    private final MongoCollection<BsonDocument> documents;
    private final StoredCodec<ApplicationHistory> codec;

    /** @param projections tell which collection the histories are read from now; nobody rebuilds them meanwhile */
    public Elsewhere(MongoDatabase database, ApplicationHistories histories, ProjectionOps projections) {
        this.histories = histories;
        String live = projections.list().stream()
                .filter(status -> status.name().equals(histories.name()))
                .findFirst()
                .orElseThrow()
                .collection();
        this.documents = database.getCollection(live, BsonDocument.class);
        this.codec = new StoredCodec<>(ApplicationHistory.class, database.getCodecRegistry());
    }

    /** The same event of this application. */
    @SuppressWarnings("unchecked") // it is read as what was written
    public static <E extends ApplicationEvent> E there(String no, E event) {
        String json = JSON.write(event)
                .replace(Cases.NO, no)
                .replace(Cases.HALL, HALL)
                .replace(Cases.AGENT, AGENT);
        return (E) JSON.read(json, event.getClass());
    }

    /**
     * What intake told of its application stands where it would have been told of: a message for each of very many would keep
     * every view busy.
     */
    public void toldOf(String no, List<ApplicationEvent> events) {
        String stream = ApplicationEvent.STREAM + ":" + no;
        Stored<ApplicationHistory> history = Stored.absent(no);
        for (int i = 0; i < events.size(); i++) {
            ApplicationEvent event = events.get(i);
            String type = EventTypes.all().typeOf(event.getClass());
            var recorded = new RecordedEvent(stream, i, type, Cases.ACCEPTED, "intake", event);
            history = history.with(histories.apply(no, history.view(), recorded), stream, i);
        }
        documents.insertOne(codec.encode(history));
    }
}
