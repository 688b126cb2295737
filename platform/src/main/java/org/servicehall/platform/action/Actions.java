package org.servicehall.platform.action;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.openapi.Operations;
import org.servicehall.platform.openapi.Operations.Described;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.DeclaredRoles;
import org.springframework.web.util.UriUtils;

/**
 * What whoever is signed in may do now with one thing: what its entity offers, of which the endpoints declare to be for one of
 * their roles. Both judge the command when it comes (ADR 26).
 */
public final class Actions {
    private final Commands commands;
    private final Operations operations;

    Actions(Commands commands, Operations operations) {
        this.commands = commands;
        this.operations = operations;
    }

    /**
     * What the asker may do.
     *
     * @param question which the entity answers with its {@link Offers}
     * @param in values of the variables that every address has, as the number
     */
    public List<Action> of(Object question, CommandContext context, Map<String, String> in) {
        return of(question, context, in, _ -> true);
    }

    /**
     * What the asker may do.
     *
     * @param also what else the endpoints ask, beyond roles and what the entity knows
     */
    public List<Action> of(Object question, CommandContext context, Map<String, String> in, Predicate<Offer> also) {
        return of(offered(question, context), in, also);
    }

    /**
     * What the asker may do in the own right or in that of one of those whom they stand in for, each judged for itself as the
     * command will be (ADR 28).
     *
     * @param question which the entity answers with its {@link Offers}, asked with one right
     * @param also what else the endpoints ask of who has that right
     */
    public List<Action> of(
            Actor actor,
            Function<Actor, Object> question,
            CommandContext context,
            Map<String, String> in,
            BiPredicate<Actor, Offer> also) {
        return actor.rights().stream()
                .flatMap(right -> offered(question.apply(right), context).all().stream()
                        .filter(offer -> also.test(right, offer))
                        .filter(offer -> DeclaredRoles.mayCall(
                                operations.of(offer.operation()).endpoint(), right)))
                .distinct()
                .map(offer -> action(offer, in))
                .toList();
    }

    /**
     * What the asker may do with what no command is sent to.
     *
     * @param offers what it says itself may be done
     */
    public List<Action> of(Offers offers, Map<String, String> in) {
        return of(offers, in, _ -> true);
    }

    private List<Action> of(Offers offers, Map<String, String> in, Predicate<Offer> also) {
        return offers.all().stream()
                .filter(also)
                .filter(offer ->
                        DeclaredRoles.mayCall(operations.of(offer.operation()).endpoint()))
                .map(offer -> action(offer, in))
                .toList();
    }

    /** With what the asker may not know of, or is not there yet, nothing may be done. */
    private Offers offered(Object question, CommandContext context) {
        try {
            return commands.ask(question, context, Offers.class);
        } catch (Refusal refusal) {
            return new Offers(List.of());
        }
    }

    private Action action(Offer offer, Map<String, String> in) {
        Described operation = operations.of(offer.operation());
        Map<String, String> own = offer.in();
        String href = address(operation.path(), name -> own.containsKey(name) ? own.get(name) : in.get(name));
        return new Action(offer.operation(), operation.method(), href, operation.summary());
    }

    /** What has no value yet stands there by its name, for whoever chooses one. */
    static String address(String path, Function<String, @Nullable String> values) {
        StringBuilder address = new StringBuilder();
        int done = 0;
        for (int begin = path.indexOf('{'); begin >= 0; begin = path.indexOf('{', done)) {
            int end = path.indexOf('}', begin) + 1;
            String value = values.apply(path.substring(begin + 1, end - 1));
            address.append(path, done, begin)
                    .append(
                            value == null
                                    ? path.substring(begin, end)
                                    : UriUtils.encode(value, StandardCharsets.UTF_8));
            done = end;
        }
        return address.append(path, done, path.length()).toString();
    }
}
