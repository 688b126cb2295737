package org.servicehall.cases.view.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * What an open case waits for, and who can't be the one to do it.
 *
 * @param decidedBy who decided, so that another signs the reply (D9); null before
 * @param extensionBy who asked for more time, so that another grants it (D4); null when nobody has
 * @param objections numbers of those undecided (C3)
 * @param parts windows that have not finished their part (F5)
 */
public record Waiting(
        @Person @Nullable String decidedBy,
        @Person @Nullable String extensionBy,
        List<Integer> objections,
        List<String> parts) {
    static final Waiting NOTHING = new Waiting(null, null, List.of(), List.of());

    /** What a case can wait for. */
    public enum For {
        /** A second person's signature. */
        REPLY,
        /** The lead's word on more time. */
        EXTENSION,
        /** Somebody to decide on an objection. */
        OBJECTION,
        /** A window to finish its part. */
        JOINT_PART,
        /** Somebody to handle it. */
        HANDLER
    }

    /** Once decided, nothing but the signature is left to be done. */
    static Waiting decided(String by) {
        return new Waiting(by, null, List.of(), List.of());
    }

    Waiting extension(@Nullable String by) {
        return new Waiting(decidedBy, by, objections, parts);
    }

    Waiting objection(int number) {
        List<Integer> more = new ArrayList<>(objections);
        more.add(number);
        return new Waiting(decidedBy, extensionBy, List.copyOf(more), parts);
    }

    Waiting withoutObjection(int number) {
        return new Waiting(
                decidedBy,
                extensionBy,
                objections.stream().filter(one -> one != number).toList(),
                parts);
    }

    Waiting parts(List<String> windows) {
        return new Waiting(decidedBy, extensionBy, objections, List.copyOf(windows));
    }

    Waiting withoutPart(String window) {
        return parts(parts.stream().filter(one -> !one.equals(window)).toList());
    }

    List<For> reasons(@Nullable String handler) {
        if (decidedBy != null) {
            return List.of(For.REPLY);
        }
        List<For> all = new ArrayList<>();
        add(all, For.EXTENSION, extensionBy != null);
        add(all, For.OBJECTION, !objections.isEmpty());
        add(all, For.JOINT_PART, !parts.isEmpty());
        add(all, For.HANDLER, handler == null);
        return List.copyOf(all);
    }

    private static void add(List<For> all, For reason, boolean holds) {
        if (holds) {
            all.add(reason);
        }
    }
}
