package org.servicehall.intake.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.servicehall.intake.testing.Door.Answer;

/** What every refusal must look like, whatever refused. */
public final class Refusals {
    private Refusals() {}

    public static void refused(Answer answer, int status, String code, @Nullable String rule) {
        assertThat(answer.text("code")).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.text("title")).isNotBlank();
        if (rule != null) {
            assertThat(answer.text("rule")).isEqualTo(rule);
        }
    }
}
