package org.servicehall.platform.form;

import java.util.Set;
import java.util.regex.Pattern;

/** Names under which what no person did is recorded, in the place of a user id: nobody is called so. */
public final class ReservedName {
    /** Policies are called {@code when-x-then-y}, what goes by the clock {@code x-sweep}. */
    private static final Pattern AUTOMATION = Pattern.compile("when-[a-z-]+|[a-z-]+-sweep");

    /** Whoever has not signed in, whatever no command caused, and what the settings bring along. */
    private static final Set<String> NOBODY = Set.of("public", "nobody", "settings");

    private ReservedName() {}

    public static boolean isAutomation(String name) {
        return AUTOMATION.matcher(name).matches();
    }

    public static boolean isOne(String name) {
        return isAutomation(name) || NOBODY.contains(name);
    }
}
