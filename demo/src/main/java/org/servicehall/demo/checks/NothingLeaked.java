package org.servicehall.demo.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** None of what residents said of themselves, as it was typed in, stands anywhere outside the vault (R3). */
final class NothingLeaked {

    /** A text that must hold none of it, and where it stands. */
    record Source(String place, String text) {}

    private final List<String> faults = new ArrayList<>();
    private final Collection<String> secrets;
    private long characters;
    private int sources;

    NothingLeaked(Collection<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** The fault says where, never what. */
    void search(Source source) {
        sources++;
        characters += source.text().length();
        long found = secrets.stream().filter(source.text()::contains).count();
        if (found > 0) {
            faults.add("%d personal data stand in %s".formatted(found, source.place()));
        }
    }

    Finding finding() {
        return new Finding(
                "no personal data outside the vault 个人信息不出保密库",
                "%d secrets searched for in %d texts of %d characters".formatted(secrets.size(), sources, characters),
                faults);
    }
}
