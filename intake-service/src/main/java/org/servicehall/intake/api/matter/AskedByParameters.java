package org.servicehall.intake.api.matter;

import java.util.Map;
import java.util.function.Supplier;
import org.servicehall.contracts.Refusal;

/** A matter asked for by parameters, each of which names one of what the body of an application lists. */
public final class AskedByParameters {
    private static final Map<String, String> PARAMETERS =
            Map.of("circumstances", "circumstance", "figures", "figure", "matterId", "id");

    private AskedByParameters() {}

    /** @throws Refusal the same, of the parameter at fault */
    static <A> A answered(Supplier<A> question) {
        try {
            return question.get();
        } catch (Refusal refusal) {
            throw named(refusal);
        }
    }

    /** The refusal, of the parameter that stands for the field. */
    public static Refusal named(Refusal refusal) {
        String field = refusal.field();
        return field == null ? refusal : refusal.at(PARAMETERS.getOrDefault(field, field));
    }
}
