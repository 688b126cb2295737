package org.servicehall.accountability.config;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.ledger.*}.
 *
 * @param signingKey Ed25519 private key, Base64 of its PKCS #8 form; without it no checkpoints are signed
 * @param verificationKey the public key to it, Base64 of its X.509 form
 * @param handOversTooMany from this hand-over of one application on each is a ledger entry (rule F4)
 */
@Validated
@ConfigurationProperties("hall.ledger")
public record LedgerSettings(
        @Nullable String signingKey,
        @Nullable String verificationKey,
        @Range(min = 2, max = 10) @DefaultValue("3") int handOversTooMany) {}
