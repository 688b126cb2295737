package org.servicehall.bench.attack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tokens that are none, at the gateway and at each service behind it, which trusts nobody in front. */
final class ForgedTokens implements Trial {
    private static final String KEY = "gateway/issuer-key.json";
    private static final String AUDITOR = "xu.jing";
    private static final Set<Integer> REFUSED = Set.of(401);
    /** The gateway knows who that is and has no door for them. */
    private static final Set<Integer> OR_FORBIDDEN = Set.of(401, 403);
    /** Of a header that is longer than a container reads. */
    private static final Set<Integer> OR_UNREAD = Set.of(400, 401, 431);

    /** One of each service. */
    private static final List<String> PATHS = List.of(
            "/api/applications?limit=1",
            "/api/cases?limit=1",
            "/api/ledger?limit=1",
            "/api/attendance/days/2025-09-26");

    private final Path data;
    private final List<URI> services;
    private final Clock clock;

    /**
     * @param data the attacked stack's, for what takes the issuer's own key; without that key there is less to try
     * @param services behind the gateway, as far as they can be reached
     */
    ForgedTokens(Path data, List<URI> services, Clock clock) {
        this.data = data;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forged tokens";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        String genuine = api.tokenOf(AUDITOR);
        PATHS.forEach(path -> {
            Api.Answer answer = api.send(genuine, "GET", path, null);
            outcome.check(answer.status() != 401, "a good token at " + path, answer);
        });
        var forgeries = new Forgeries(
                genuine, api.get(Api.NOBODY, "/oauth2/jwks").body().at("/keys/0"));
        tryEach(api, outcome, forgeries.all(), REFUSED);
        tryEach(api, outcome, Map.of("huge", forgeries.huge()), OR_UNREAD);
        if (Files.isReadable(data.resolve(KEY))) {
            wrongClaims(api, outcome, new WrongClaims(genuine, Forger.privateKey(data.resolve(KEY))));
        } else {
            outcome.note(
                    "not tried: claims under the issuer's own signature, whose key is not at " + data.resolve(KEY));
        }
        return outcome;
    }

    private void wrongClaims(Api api, Outcome outcome, WrongClaims wrong) {
        for (URI base : bases(api)) {
            boolean taken = PATHS.stream()
                    .map(path -> api.send(base, wrong.good(), "GET", path, null))
                    .anyMatch(answer -> answer.status() == 200);
            if (!taken) {
                outcome.fail("a token that is good but for who signed it is not taken at " + base);
            }
        }
        tryEach(api, outcome, wrong.all(Instant.now(clock)), REFUSED);
        tryEach(api, outcome, wrong.ofOtherScopes(), OR_FORBIDDEN);
    }

    private void tryEach(Api api, Outcome outcome, Map<String, String> tokens, Set<Integer> refusals) {
        tokens.forEach((kind, token) -> bases(api)
                .forEach(base -> PATHS.forEach(path -> {
                    Api.Answer answer = api.send(base, token, "GET", path, null);
                    outcome.check(refusals.contains(answer.status()), kind + " at " + base.resolve(path), answer);
                })));
    }

    private List<URI> bases(Api api) {
        return Stream.concat(Stream.of(api.gateway()), services.stream()).toList();
    }
}
