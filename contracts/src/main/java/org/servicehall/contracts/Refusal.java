package org.servicehall.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that the rules do not allow. Nothing was recorded, unless it says so; the text for people is found by {@link #code()} in the
 * service's messages ({@code refusal.<code>}), with {@link #arguments()} filled in. Arguments never hold personal data.
 */
public final class Refusal extends RuntimeException {
    /** What sort of refusal this is, and so which status HTTP gives it. */
    public enum Kind {
        /** Asked for something that is not there, or that the asker may not know of: 404. */
        NOT_FOUND,
        /** The state of things does not allow it: 409. */
        CONFLICT,
        /** The request can never be right as it stands: 422. */
        UNPROCESSABLE,
        /** This person may not do it: 403. */
        FORBIDDEN
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String rule;
    private final List<Object> arguments;
    private final @Nullable String field;
    private final List<Refusal> others;
    private final boolean recorded;

    private Refusal(Kind kind, String code, @Nullable String rule, Object... arguments) {
        this(kind, code, rule, List.copyOf(Arrays.asList(arguments)), null, List.of(), false);
    }

    private Refusal(
            Kind kind,
            String code,
            @Nullable String rule,
            List<Object> arguments,
            @Nullable String field,
            List<Refusal> others,
            boolean recorded) {
        super(code + (rule == null ? "" : " (" + rule + ")"), null, false, false);
        this.kind = kind;
        this.code = code;
        this.rule = rule;
        this.arguments = arguments;
        this.field = field;
        this.others = List.copyOf(others);
        this.recorded = recorded;
    }

    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, code, null, arguments);
    }

    public static Refusal conflict(String code, String rule, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, rule, arguments);
    }

    public static Refusal unprocessable(String code, String rule, Object... arguments) {
        return new Refusal(Kind.UNPROCESSABLE, code, rule, arguments);
    }

    public static Refusal forbidden(String code, String rule, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, rule, arguments);
    }

    /**
     * The same, for what one field of the request says or leaves out.
     *
     * @param name as the request has it, as {@code workingDays}
     */
    public Refusal at(String name) {
        return new Refusal(kind, code, rule, arguments, name, others, recorded);
    }

    /** The same, where the attempt was recorded as evidence: it stands, and is not tried again in another right. */
    public Refusal afterRecord() {
        return new Refusal(kind, code, rule, arguments, field, others, true);
    }

    /** What these checks refuse, each for itself and in their order; none where all go through. */
    public static List<Refusal> of(Runnable... checks) {
        List<Refusal> refused = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (Refusal refusal) {
                refused.add(refusal);
            }
        }
        return refused;
    }

    /** @throws Refusal the first of them, if there is any, which tells the others too */
    public static void first(List<Refusal> refused) {
        if (!refused.isEmpty()) {
            Refusal first = refused.getFirst();
            throw new Refusal(
                    first.kind,
                    first.code,
                    first.rule,
                    first.arguments,
                    first.field,
                    refused.subList(1, refused.size()),
                    false);
        }
    }

    /** What else was refused, for whoever mends it all at once. */
    public List<Refusal> others() {
        return others;
    }

    /** Whether the attempt was recorded. */
    public boolean isRecorded() {
        return recorded;
    }

    public Kind kind() {
        return kind;
    }

    /** Stable machine-readable code, as {@code one-time-notice-spent}. */
    public String code() {
        return code;
    }

    /** Id of the rule that refused, as {@code N3}. */
    public @Nullable String rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Field of the request that it belongs to; null where it is not about one. */
    public @Nullable String field() {
        return field;
    }
}
