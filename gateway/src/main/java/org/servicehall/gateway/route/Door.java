package org.servicehall.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One row of the route table: these methods on these paths lead to this service, for these roles; or to several services, of
 * whose answers one is made (ADR 25).
 */
public record Door(Set<HttpMethod> methods, PathPattern path, Set<Service> services, Set<Role> roles) {
    private static final String ATTRIBUTE = Door.class.getName();

    /** Whether anyone may pass, signed in or not. */
    public boolean isOpen() {
        return roles.isEmpty();
    }

    /** Whether several services have a part in the answer. */
    public boolean isGathered() {
        return services.size() > 1;
    }

    /** Whether requests go on to this service alone. */
    boolean isOf(Service service) {
        return services.equals(Set.of(service));
    }

    boolean leadsTo(PathContainer address) {
        return path.matches(address);
    }

    boolean takes(HttpMethod method) {
        return methods.contains(method);
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The door this request was found to go through, if any. */
    public static @Nullable Door of(HttpServletRequest request) {
        return (Door) request.getAttribute(ATTRIBUTE);
    }
}
