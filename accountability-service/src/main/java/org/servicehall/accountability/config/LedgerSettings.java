package org.servicehall.accountability.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.ledger.*}.
 *
 * @param signingKey Ed25519 private key, Base64 of its PKCS #8 form; a secret, without default
 * @param verificationKey the public key to it, Base64 of its X.509 form; after a change of keys the former ones follow,
 *     separated by commas
 * @param checkpointDirectory where each checkpoint is written as a file
 * @param checkpointInterval how often it is looked whether the day has its checkpoint
 * @param handOversTooMany from this hand-over of one application on each is a ledger entry (rule F4)
 */
@Validated
@ConfigurationProperties("hall.ledger")
public record LedgerSettings(
        @NotBlank String signingKey,
        @NotBlank String verificationKey,
        @NotNull Path checkpointDirectory,
        @DefaultValue("20s") Duration checkpointInterval,
        @Range(min = 2, max = 10) @DefaultValue("3") int handOversTooMany) {}
