package org.servicehall.accountability.ledger.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Makes the Ed25519 key pair that signs checkpoints: two files, Base64 of PKCS #8 and of X.509. Overwrites nothing. */
public final class NewCheckpointKey {
    private NewCheckpointKey() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 2) {
            System.err.println("usage: NewCheckpointKey SIGNING-KEY-FILE VERIFICATION-KEY-FILE");
            System.exit(2);
        }
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(Path.of(arguments[0]), keys.getPrivate().getEncoded(), "rw-------");
        write(Path.of(arguments[1]), keys.getPublic().getEncoded(), "rw-r--r--");
    }

    private static void write(Path file, byte[] key, String permissions) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
    }
}
