package org.servicehall.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What may be done with something now, as its entity says when it is asked. Derived from the very guards that the commands
 * pass first, so that nothing is offered that is refused whatever the request says, and nothing refused so is offered
 * (ADR 26).
 *
 * @param all in the order in which people want to see them
 */
public record Offers(List<Offer> all) {
    /**
     * One thing that may be done.
     *
     * @param operation id of the operation that does it, as {@code applications.accept}
     * @param in values of the variables in the operation's address beside the number, by name
     */
    public record Offer(String operation, Map<String, String> in) {
        public Offer {
            in = Map.copyOf(in);
        }
    }

    /** Something that people do with an entity. */
    public interface Act {
        /** Id of the operation that does it; names it in the API for good. */
        String operation();
    }

    private static final List<Map<String, String>> ITSELF = List.of(Map.of());

    public Offers {
        all = List.copyOf(all);
    }

    /** Those of the acts that the guard does not refuse. */
    public static <A extends Act> Offers of(A[] acts, Guard<A> guard) {
        return of(acts, act -> ITSELF, (act, in) -> guard.check(act));
    }

    /**
     * Those of the acts that the guard does not refuse, each with every place in the entity where it can be done.
     *
     * @param places the variables of an act's address, once for each place there is
     */
    public static <A extends Act> Offers of(
            A[] acts, Function<A, List<Map<String, String>>> places, BiConsumer<A, Map<String, String>> guard) {
        return new Offers(Arrays.stream(acts)
                .flatMap(act -> places.apply(act).stream()
                        .filter(in -> Refusal.of(() -> guard.accept(act, in)).isEmpty())
                        .map(in -> new Offer(act.operation(), in)))
                .toList());
    }

    /** Refuses what no content of a request could make right. */
    public interface Guard<A extends Act> {
        /** @throws Refusal when the state, or who asks, does not allow the act */
        void check(A act);
    }
}
