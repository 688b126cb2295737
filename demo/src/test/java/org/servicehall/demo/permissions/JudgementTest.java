package org.servicehall.demo.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.servicehall.conformance.Answer;
import tools.jackson.databind.json.JsonMapper;

class JudgementTest {
    private static final String NO_SUCH = """
            {"code":"malformed","errors":[{"field":"nosuchparameter","code":"unknown-parameter"}]}""";

    @Test
    void whoIsToldOfTheParameterMay() {
        assertThat(Judgement.of(Asker.CLERK, answer(400, NO_SUCH))).contains(Mark.MAY);
        assertThat(Judgement.of(Asker.NOBODY, answer(400, NO_SUCH))).contains(Mark.MAY);
    }

    @Test
    void whoIsRefusedForTheRoleMayNot() {
        assertThat(Judgement.of(Asker.CLERK, answer(403, "{\"code\":\"forbidden\"}")))
                .contains(Mark.MAY_NOT);
        assertThat(Judgement.of(Asker.NOBODY, answer(401, "{\"code\":\"unauthenticated\"}")))
                .contains(Mark.MAY_NOT);
    }

    /** One that was obeyed would have been done; one about something else may have been read before anybody asked who. */
    @Test
    void everyOtherAnswerTellsNeither() {
        assertThat(Judgement.of(Asker.CLERK, answer(200, "{}"))).isEmpty();
        assertThat(Judgement.of(Asker.CLERK, answer(401, "{\"code\":\"bad-token\"}")))
                .isEmpty();
        assertThat(Judgement.of(Asker.CLERK, answer(403, "{\"code\":\"own-leave\"}")))
                .isEmpty();
        assertThat(Judgement.of(Asker.CLERK, answer(422, "{\"code\":\"invalid\",\"errors\":[]}")))
                .isEmpty();
        assertThat(Judgement.of(Asker.NOBODY, answer(403, "{\"code\":\"forbidden\"}")))
                .isEmpty();
        assertThat(Judgement.of(Asker.NOBODY, answer(503, "<html>"))).isEmpty();
    }

    @Test
    void aNumberOfAnotherHallIsNotThere() {
        assertThat(OtherHall.fault(answer(404, "{\"code\":\"unknown-number\"}"), true))
                .isEmpty();
        assertThat(OtherHall.fault(answer(409, "{\"code\":\"wrong-state\"}"), true))
                .contains("404 was expected, but the gateway answered 409 wrong-state");
    }

    @Test
    void aListShowsNothingOfAnotherHall() {
        assertThat(OtherHall.fault(answer(200, "{\"items\":[{\"no\":\"340123-20251123-0001\"}]}"), false))
                .isEmpty();
        assertThat(OtherHall.fault(answer(200, "{\"items\":[{\"no\":\"330106-20251123-0001\"}]}"), false))
                .isPresent();
    }

    @Test
    void aNumberInUseIsOneOfTheSameKind() {
        NumbersInUse numbers = new NumbersInUse();
        numbers.collect(JsonMapper.shared().readTree("""
                {"items":[{"no":"330106-TS20250926-4821"},{"id":"330106-li.na-2025-12","by":"li.na"},
                {"no":"340123-20250926-0001"},{"no":"330106-202509"}]}"""));

        assertThat(numbers.like("330106-TS20261120-0001")).isEqualTo("330106-TS20250926-4821");
        assertThat(numbers.like("330106-he.ping-2026-3")).isEqualTo("330106-li.na-2025-12");
        assertThat(numbers.like("330106-20261123-0007")).isEqualTo("330106-20261123-0007");
        assertThat(numbers.like("2026-11")).isEqualTo("2026-11");
    }

    private static Answer answer(int status, String body) {
        return new Answer("GET", "/api/cases", status, "application/problem+json", Set.of(), body);
    }
}
