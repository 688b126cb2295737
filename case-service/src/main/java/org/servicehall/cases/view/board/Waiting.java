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
 * @param handlerAsked who is asked to handle it, and alone says whether they do (C1); null when nobody is
 * @param signer who is asked to sign the reply (D9); null when nobody in particular is
 */
public record Waiting(
        @Person @Nullable String decidedBy,
        @Person @Nullable String extensionBy,
        List<Integer> objections,
        List<String> parts,
        @Person @Nullable String handlerAsked,
        @Person @Nullable String signer) {
    static final Waiting NOTHING = new Waiting(null, null, List.of(), List.of(), null, null);

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
        HANDLER,
        /** Who is asked to handle it. */
        CONFIRMATION
    }

    /** Once decided, nothing but the signature is left to be done, though somebody may still be asked to handle it. */
    Waiting decided(String by, @Nullable String askedToSign) {
        return new Waiting(by, null, List.of(), List.of(), handlerAsked, askedToSign);
    }

    Waiting confirmationOf(@Nullable String asked) {
        return new Waiting(decidedBy, extensionBy, objections, parts, asked, signer);
    }

    Waiting extension(@Nullable String by) {
        return new Waiting(decidedBy, by, objections, parts, handlerAsked, signer);
    }

    Waiting objection(int number) {
        List<Integer> more = new ArrayList<>(objections);
        more.add(number);
        return new Waiting(decidedBy, extensionBy, List.copyOf(more), parts, handlerAsked, signer);
    }

    Waiting withoutObjection(int number) {
        return new Waiting(
                decidedBy,
                extensionBy,
                objections.stream().filter(one -> one != number).toList(),
                parts,
                handlerAsked,
                signer);
    }

    Waiting parts(List<String> windows) {
        return new Waiting(decidedBy, extensionBy, objections, List.copyOf(windows), handlerAsked, signer);
    }

    Waiting withoutPart(String window) {
        return parts(parts.stream().filter(one -> !one.equals(window)).toList());
    }

    List<For> reasons(@Nullable String handler) {
        boolean open = decidedBy == null;
        List<For> all = new ArrayList<>();
        add(all, For.REPLY, !open);
        add(all, For.EXTENSION, extensionBy != null);
        add(all, For.OBJECTION, !objections.isEmpty());
        add(all, For.JOINT_PART, !parts.isEmpty());
        add(all, For.HANDLER, open && handler == null);
        add(all, For.CONFIRMATION, handlerAsked != null);
        return List.copyOf(all);
    }

    private static void add(List<For> all, For reason, boolean holds) {
        if (holds) {
            all.add(reason);
        }
    }
}
