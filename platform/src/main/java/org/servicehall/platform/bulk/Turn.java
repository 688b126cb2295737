package org.servicehall.platform.bulk;

import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.util.List;

/** One of those whose writes go to the store together: it reads, decides, writes, and learns what was written. */
public interface Turn {
    /**
     * Reads and decides; again where another writer was faster.
     *
     * @return what is to be written in the place of what was read; empty where nothing is
     */
    List<ClientNamespacedWriteModel> prepare();

    /** About how many bytes are held by what was prepared. */
    long bytes();

    /**
     * Learns what became of what was prepared.
     *
     * @return false when another writer was faster with some of it: then it is prepared again
     * @throws com.mongodb.MongoException when the store refused some of it
     */
    boolean learn(List<Outcome> outcomes);

    /** It isn't known what became of it. */
    void lost();

    /** All of it is stored. */
    void finish();
}
