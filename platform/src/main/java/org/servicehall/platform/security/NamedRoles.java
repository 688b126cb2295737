package org.servicehall.platform.security;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.MethodClassKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;

/** The roles that {@link PreAuthorize} names at an endpoint, read once for each. */
final class NamedRoles {
    private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");
    private static final String LISTED = ROLE.pattern() + "(?:\\s*,\\s*" + ROLE.pattern() + ")*";
    private static final Pattern FORM =
            Pattern.compile("hasRole\\(" + ROLE.pattern() + "\\)|hasAnyRole\\(" + LISTED + "\\)");

    private static final SecurityAnnotationScanner<PreAuthorize> DECLARED =
            SecurityAnnotationScanners.requireUnique(PreAuthorize.class);
    private static final Map<MethodClassKey, Optional<Set<Role>>> READ = new ConcurrentHashMap<>();

    private NamedRoles() {}

    /**
     * Empty where the endpoint says nothing of roles.
     *
     * @throws IllegalStateException where it says something else than {@code hasRole} or {@code hasAnyRole}
     */
    static Optional<Set<Role>> at(Method method, Class<?> type) {
        return READ.computeIfAbsent(
                new MethodClassKey(method, type),
                _ -> Optional.ofNullable(DECLARED.scan(method, type)).map(declared -> read(declared.value())));
    }

    /** Any other form is judged by nobody: who wants one must teach it here. */
    static Set<Role> read(String expression) {
        if (!FORM.matcher(expression).matches()) {
            throw new IllegalStateException("names no roles: @PreAuthorize(" + expression + ")");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        ROLE.matcher(expression)
                .results()
                .map((MatchResult role) -> Role.valueOf(role.group(1)))
                .forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
