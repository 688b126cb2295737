package org.servicehall.bench.attack;

/** Wrong passwords for one account: soon it must not be answered any more, and others' sign-in goes on. */
final class GuessedPasswords implements Trial {
    /** Fewer than an address may try in all, more than an account is to be asked. */
    private static final int TRIES = 12;

    private static final int REFUSED = 429;

    @Override
    public String name() {
        return "guessed passwords";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        Api.Answer last = guess(api, "gao.jun", "wrong-0");
        for (int i = 1; i < TRIES; i++) {
            last = guess(api, "gao.jun", "wrong-" + i);
            outcome.check(last.isRefused(), "guess " + i, last);
        }
        outcome.check(last.status() == REFUSED, "the last guess", last);
        Api.Answer right = guess(api, "gao.jun", "demo-gao.jun");
        outcome.check(right.status() == REFUSED, "the right password meanwhile", right);
        Api.Answer other = guess(api, "sun.yan", "demo-sun.yan");
        outcome.check(other.status() == 200, "somebody else's sign-in", other);
        return outcome;
    }

    private static Api.Answer guess(Api api, String user, String password) {
        return api.post(Api.NOBODY, "/demo/tokens", """
                {"user":"%s","password":"%s"}""".formatted(user, password));
    }
}
