package org.servicehall.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that sign tokens of tests, each made once: the quick compiler takes a second for one, and four for a gateway's own (ADR 27). */
final class TestKeys {
    private static final Map<String, RSAKey> MADE = new ConcurrentHashMap<>();

    private TestKeys() {}

    static RSAKey named(String id) {
        return MADE.computeIfAbsent(id, TestKeys::make);
    }

    /** For a gateway that has been started before: its key is there. */
    static Path inFile() {
        try {
            return Files.writeString(
                    Files.createTempDirectory("gateway-test").resolve("key.json"),
                    named("of-the-issuer").toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey make(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(id)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
