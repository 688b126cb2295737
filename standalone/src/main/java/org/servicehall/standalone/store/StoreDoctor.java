package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.Inspection;
import org.servicehall.standalone.store.engine.StoreFailure;

/**
 * Looks at the whole store of a stopped backbone, changing nothing: each block of each file, whether each document can be
 * read and stands in its indexes and nothing else does, and whether all is there that was acknowledged. A line for each
 * fault; documents are named by the bytes of their keys, since ids may tell of people.
 */
public final class StoreDoctor {
    private static final int SOUND = 0;
    private static final int FAULTS = 1;
    private static final int NOT_LOOKED_AT = 2;
    private static final String OF_AN_INDEX = "\0";

    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();
    private long documents;
    private int collections;

    private StoreDoctor(PrintStream out) {
        this.out = out;
    }

    /** The data directory; ends with 0 when all is sound, 1 when there are faults, 2 when it can't look. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Say which data directory, for example: data");
            System.exit(NOT_LOOKED_AT);
        }
        System.exit(examine(Path.of(arguments[0]), System.out));
    }

    static int examine(Path data, PrintStream out) {
        return new StoreDoctor(out).examineStore(data);
    }

    private int examineStore(Path data) {
        try (Inspection files = Inspection.of(data.resolve("store"), data.resolve("kafka"))) {
            faults.addAll(files.faults());
            Engine engine = files.engine();
            if (engine != null) {
                examineContents(engine);
            }
            faults.forEach(out::println);
            out.println(
                    faults.isEmpty()
                            ? "The store is sound: %d documents in %d collections, %d files"
                                    .formatted(documents, collections, files.files())
                            : "The store has " + faults.size()
                                    + " faults. Put back the last backup, the store and the topics of the"
                                    + " same moment");
            return faults.isEmpty() ? SOUND : FAULTS;
        } catch (StoreFailure failure) {
            out.println(failure.getMessage());
            return NOT_LOOKED_AT;
        }
    }

    private void examineContents(Engine engine) {
        engine.catalog().names().stream()
                .map(Utils::firstFragment)
                .distinct()
                .sorted()
                .forEach(database -> {
                    try {
                        engine.read(() -> {
                            examineDatabase(engine, database);
                            return database;
                        });
                    } catch (RuntimeException e) {
                        faults.add(database + ": " + e.getMessage());
                    }
                });
    }

    private void examineDatabase(Engine engine, String name) {
        StoreDatabase database = new StoreDatabase(name, engine, new CursorRegistry());
        List<String> names = engine.catalog().names().stream()
                .filter(one -> one.startsWith(name + ".") && !one.contains(OF_AN_INDEX))
                .map(one -> one.substring(name.length() + 1))
                .sorted()
                .toList();
        for (String one : names) {
            if (database.resolveCollection(one, false) instanceof StoreCollection collection) {
                examineCollection(collection);
            }
        }
    }

    private void examineCollection(StoreCollection collection) {
        try {
            CollectionCheck check = CollectionCheck.of(collection);
            faults.addAll(check.faults());
            documents += check.documents();
            collections++;
        } catch (RuntimeException e) {
            faults.add(collection.getFullName() + ": " + e.getMessage());
        }
    }
}
