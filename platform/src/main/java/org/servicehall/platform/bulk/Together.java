package org.servicehall.platform.bulk;

import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Lets each read and decide, writes what all of them decided at once, and lets those begin again who were overtaken. One that
 * fails keeps nothing from the others. Where the write fails as a whole, each writes by itself, so that the one to blame
 * shows (ADR 62).
 */
public final class Together {
    /** So much is held at most, and what one more has decided, before it is written. */
    private static final long MOST_BYTES = 4L << 20;

    private static final int MOST_WRITES = 1_000;

    private final BulkWrites store;

    /** Who says what a failure means for the others; what it throws ends all. */
    public interface Judge {
        /** This one failed, and perhaps it alone. */
        void failed(Turn turn, Throwable failure);

        /** The write of several failed as a whole. Where this returns, each writes by itself. */
        void failedTogether(Throwable failure);
    }

    private record Prepared(Turn turn, List<ClientNamespacedWriteModel> writes) {}

    public Together(BulkWrites store) {
        this.store = store;
    }

    /** Returns when what it decided is stored; what it fails by is thrown. */
    public void run(Turn turn) {
        run(List.of(turn), new Judge() {
            @Override
            public void failed(Turn failing, Throwable failure) {
                failedTogether(failure);
            }

            @Override
            public void failedTogether(Throwable failure) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        });
    }

    /** Returns when each has failed or has stored what it decided. */
    public void run(Collection<Turn> turns, Judge judge) {
        Deque<Turn> waiting = new ArrayDeque<>(turns);
        while (!waiting.isEmpty()) {
            waiting.addAll(write(prepared(waiting, judge), judge));
        }
    }

    private static List<Prepared> prepared(Deque<Turn> waiting, Judge judge) {
        List<Prepared> prepared = new ArrayList<>();
        long bytes = 0;
        int writes = 0;
        while (!waiting.isEmpty() && bytes < MOST_BYTES && writes < MOST_WRITES) {
            Turn turn = waiting.remove();
            try {
                Prepared next = new Prepared(turn, turn.prepare());
                prepared.add(next);
                bytes += turn.bytes();
                writes += next.writes().size();
            } catch (RuntimeException | Error e) {
                judge.failed(turn, e);
            }
        }
        return prepared;
    }

    /** Gives those that were overtaken. */
    private List<Turn> write(List<Prepared> prepared, Judge judge) {
        List<Outcome> outcomes;
        try {
            outcomes = store.write(
                    prepared.stream().flatMap(each -> each.writes().stream()).toList());
        } catch (RuntimeException | Error e) {
            return writeAlone(prepared, e, judge);
        }
        List<Turn> overtaken = new ArrayList<>();
        int from = 0;
        for (Prepared each : prepared) {
            int to = from + each.writes().size();
            if (!isOver(each.turn(), outcomes.subList(from, to), judge)) {
                overtaken.add(each.turn());
            }
            from = to;
        }
        return overtaken;
    }

    /** Some of it may be stored, which is then found to be so. */
    private List<Turn> writeAlone(List<Prepared> prepared, Throwable failure, Judge judge) {
        if (prepared.size() == 1) {
            Turn turn = prepared.getFirst().turn();
            turn.lost();
            judge.failed(turn, failure);
            return List.of();
        }
        judge.failedTogether(failure);
        List<Turn> overtaken = new ArrayList<>();
        prepared.forEach(each -> overtaken.addAll(write(List.of(each), judge)));
        return overtaken;
    }

    private static boolean isOver(Turn turn, List<Outcome> outcomes, Judge judge) {
        try {
            if (!turn.learn(outcomes)) {
                return false;
            }
            turn.finish();
        } catch (RuntimeException | Error e) {
            judge.failed(turn, e);
        }
        return true;
    }
}
