package org.servicehall.platform.automation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.servicehall.platform.consumer.PartNumbers;

/** The number by which commits of the automations' reader name an automation: the same for a name for ever. */
final class AutomationNumbers {
    private static final String PART = "part";

    private final MongoCollection<Document> automations;
    private final PartNumbers numbers;

    AutomationNumbers(MongoDatabase database) {
        this.automations = database.getCollection("automations");
        this.numbers = new PartNumbers(database, InstantSource.system());
    }

    int of(String name) {
        return Objects.requireNonNull(of(List.of(name)).get(name));
    }

    /** Of these, by name; those that have none get one. */
    Map<String, Integer> of(Collection<String> names) {
        Map<String, Integer> known = known(names);
        List<String> others =
                names.stream().filter(name -> !known.containsKey(name)).sorted().toList();
        if (others.isEmpty()) {
            return known;
        }
        int number = numbers.next(others.size());
        for (String name : others) {
            number(name, number++);
        }
        return known(names);
    }

    private Map<String, Integer> known(Collection<String> names) {
        Map<String, Integer> known = new TreeMap<>();
        automations.find().forEach(each -> known.put(each.getString("_id"), each.getInteger(PART)));
        known.keySet().retainAll(names);
        return known;
    }

    /** Of instances that number it at once the first does. */
    private void number(String name, int number) {
        try {
            automations.insertOne(new Document("_id", name).append(PART, number));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
