package org.servicehall.demo.permissions;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.servicehall.conformance.Answer;

/**
 * Every operation of the running gateway's document, asked for by everybody. Nothing is changed by it: each request has a
 * parameter that the operation does not have, and what is asked for from another hall is not there.
 */
public final class PermissionMatrix {
    private final Gate gate;
    private final OtherHall otherHall;
    private final Map<Operation, Row> rows = new LinkedHashMap<>();
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();

    private PermissionMatrix(Gate gate) {
        this.gate = gate;
        this.otherHall = new OtherHall(gate);
    }

    public static PermissionMatrix of(URI gateway) {
        PermissionMatrix matrix = new PermissionMatrix(new Gate(gateway));
        matrix.ask();
        return matrix;
    }

    private void ask() {
        List<Operation> operations = Operation.of(gate.document());
        Map<Operation, Row> answered = new ConcurrentHashMap<>();
        operations.parallelStream().forEach(operation -> answered.put(operation, row(operation)));
        operations.forEach(operation -> rows.put(operation, answered.get(operation)));
        faults.addAll(otherHall.faults());
        faults.addAll(gate.faults());
    }

    private Row row(Operation operation) {
        Stream<Mark> askers = Asker.all().stream().map(asker -> mark(asker, operation));
        List<Mark> marks =
                Stream.concat(askers, Stream.of(otherHall.mark(operation))).toList();
        return new Row(operation.summary(), operation.toString(), operation.id(), marks);
    }

    private Mark mark(Asker asker, Operation operation) {
        String address = operation.address(example -> example) + "?" + Judgement.PARAMETER + "=1";
        String mediaType = operation.reads() ? null : operation.mediaType().orElse("application/json");
        Answer answer = gate.ask(asker.user(), operation.method(), address, mediaType, "{}");
        Mark declared = Mark.may(operation.declared().contains(asker));
        Mark found = Judgement.of(asker, answer).orElse(null);
        if (found != declared) {
            faults.add("%s (%s) by %s: the document says %s, but the gateway answered %d %s"
                    .formatted(operation.id(), operation, asker, declared, answer.status(), Judgement.code(answer)));
        }
        return found == null ? declared : found;
    }

    /** Of docs/permissions.md. */
    public List<String> faults() throws IOException {
        return faults(PermissionsPage.read());
    }

    /** Where answers are not as the document says, or the rows not as they are written down; each fault a line. */
    List<String> faults(Map<String, Row> written) {
        List<String> all = new ArrayList<>(faults);
        Set<String> gone = new HashSet<>(written.keySet());
        rows.values().forEach(row -> {
            gone.remove(row.id());
            all.addAll(row.differences(written.get(row.id())));
        });
        gone.forEach(id -> all.add(id + " stands in docs/permissions.md, but not in the document"));
        return all;
    }

    /** Writes the page anew, by what was answered. */
    void write() throws IOException {
        PermissionsPage.write(gate.document(), rows);
    }

    public String figures() {
        return "%d operations, %d answers, %d operations asked from another hall for a number in use"
                .formatted(rows.size(), gate.answers(), otherHall.inUse());
    }

    /** How many operations were asked from another hall for a number that is in use. */
    public int inUse() {
        return otherHall.inUse();
    }
}
