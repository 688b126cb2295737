package org.servicehall.demo.permissions;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.conformance.Answer;

/** Asks as people of hall 340123, each with a role that may, for what is of hall 330106. */
final class OtherHall {
    private final Gate gate;
    private final NumbersInUse numbers;
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inUse = new AtomicInteger();

    OtherHall(Gate gate) {
        this.gate = gate;
        this.numbers = NumbersInUse.at(gate);
    }

    Mark mark(Operation operation) {
        Set<Asker> may = operation.declared();
        if (may.contains(Asker.NOBODY)) {
            return Mark.MAY;
        }
        if (may.equals(EnumSet.of(Asker.OPS))) {
            return Mark.NO_HALL;
        }
        String path = operation.address(numbers::like);
        String address = path + operation.query();
        // a number that is only looked for finds nothing
        boolean numbered = path.contains(NumbersInUse.HALL + "-");
        if (numbered && !address.equals(operation.address(example -> example) + operation.query())) {
            inUse.incrementAndGet();
        }
        may.stream()
                .filter(asker -> !asker.elsewhere().isEmpty())
                .forEach(asker -> ask(asker, operation, address, numbered));
        return numbered ? Mark.MAY_NOT : Mark.OWN;
    }

    /** With a number and a body that would do, so that nothing but the hall can be why it is refused. */
    private void ask(Asker asker, Operation operation, String address, boolean numbered) {
        if (numbered || operation.reads()) {
            String mediaType = operation.mediaType().orElse(null);
            Answer answer = gate.ask(asker.elsewhere(), operation.method(), address, mediaType, operation.body());
            fault(answer, numbered)
                    .ifPresent(fault -> faults.add("%s by %s of another hall (%s): %s"
                            .formatted(operation.id(), asker, answer.method() + " " + address, fault)));
        }
    }

    static Optional<String> fault(Answer answer, boolean numbered) {
        if (numbered) {
            return answer.status() == 404
                    ? Optional.empty()
                    : Optional.of("404 was expected, but the gateway answered %d %s"
                            .formatted(answer.status(), Judgement.code(answer)));
        }
        return answer.status() < 400 && answer.body().contains(NumbersInUse.HALL)
                ? Optional.of("the answer shows what is of hall " + NumbersInUse.HALL)
                : Optional.empty();
    }

    /** How many operations were asked for a number that somebody of hall 330106 was given. */
    int inUse() {
        return inUse.get();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
