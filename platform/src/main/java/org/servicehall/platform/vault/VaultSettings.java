package org.servicehall.platform.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.vault.*}. Both keys live outside the database; whoever has the database alone reads nothing.
 *
 * @param enabled whether this service takes personal data
 * @param key wraps the data keys: Base64 of 32 random bytes, or of a Tink AEAD keyset, which can be rotated
 * @param indexKey hashes id numbers and phones for finding, and digests of what may hold them: Base64 of at least 32 random bytes; never changed, or nobody
 *     is found again
 */
@ConfigurationProperties("hall.vault")
public record VaultSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String key,
        @Nullable String indexKey) {
    /** Keys don't belong into logs. */
    @Override
    public String toString() {
        return "VaultSettings[enabled=" + enabled + "]";
    }

    String requiredKey() {
        return required("hall.vault.key", key);
    }

    String requiredIndexKey() {
        return required("hall.vault.index-key", indexKey);
    }

    private static String required(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("This service keeps personal data and needs the setting " + setting
                    + ". Make a key with: openssl rand -base64 32 - and keep it where the database's backups are not.");
        }
        return value;
    }
}
