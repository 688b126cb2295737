package org.servicehall.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, in a file only its owner may read. */
final class SigningKeyFile {
    /** As strong as the 128 bits of everything else; a key made shorter before stays good. */
    private static final int KEY_BITS = 3072;

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    RSAKey readOrCreate() {
        try {
            return Files.exists(file) ? read() : create();
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer's key file " + file + " cannot be used", e);
        }
    }

    private RSAKey read() throws IOException {
        try {
            var key = RSAKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException malformed) {
            // answered below: what is wrong with it makes no difference to what is to be done
        }
        throw new RefusesToStart(
                "The issuer's key file " + file + " does not hold a private RSA key.",
                "Restore the file from a backup, or remove it: a new key is made, and everyone has to sign in again.");
    }

    /** Written aside and linked into place, so that a crash leaves no half key and two starts agree on one. */
    private RSAKey create() throws IOException {
        Files.createDirectories(file.getParent());
        RSAKey key = generate();
        Path draft = Files.createTempFile(file.getParent(), "issuer-key", ".draft", ownerOnly());
        try {
            Files.writeString(draft, key.toJSONString());
            Files.createLink(file, draft);
            return key;
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return read();
        } finally {
            Files.delete(draft);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no RSA keys", e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
