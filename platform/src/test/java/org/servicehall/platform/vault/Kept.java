package org.servicehall.platform.vault;

import java.util.regex.Pattern;

/** What the tests keep. */
enum Kept implements VaultKind {
    PERSON("[0-9]{6}-[0-9/-]+"),
    CALLER("[0-9]{6}-YY[0-9-]+"),
    PAGE("(?!)");

    private final Pattern older;

    Kept(String older) {
        this.older = Pattern.compile(older);
    }

    @Override
    public Pattern older() {
        return older;
    }

    @Override
    public boolean isPage() {
        return this == PAGE;
    }
}
