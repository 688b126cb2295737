package org.servicehall.platform.testing.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.platform.security.DeclaredRoles;
import org.servicehall.platform.security.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Of each operation and role: whether what is judged by the roles read is what the framework judges by the expression. */
final class RolesAgree {
    private static final PreAuthorizeAuthorizationManager FRAMEWORK = new PreAuthorizeAuthorizationManager();

    private RolesAgree() {}

    static List<String> faults(RequestMappingHandlerMapping operations) {
        List<String> faults = new ArrayList<>();
        operations.getHandlerMethods().values().stream()
                .map(HandlerMethod::createWithResolvedBean)
                .forEach(endpoint -> callers()
                        .filter(caller -> mayCall(caller, endpoint) != frameworkLets(caller, endpoint))
                        .forEach(caller -> faults.add(caller.getName() + " at " + endpoint)));
        return faults;
    }

    private static Stream<Authentication> callers() {
        return Stream.concat(
                Stream.of(Role.values()).map(role -> new TestingAuthenticationToken(role.name(), "", "ROLE_" + role)),
                Stream.of(
                        new TestingAuthenticationToken("anonymous", "", "ROLE_ANONYMOUS"),
                        new TestingAuthenticationToken("nobody", "", List.of())));
    }

    private static boolean mayCall(Authentication caller, HandlerMethod endpoint) {
        SecurityContextHolder.getContext().setAuthentication(caller);
        try {
            return DeclaredRoles.mayCall(endpoint);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static boolean frameworkLets(Authentication caller, HandlerMethod endpoint) {
        AuthorizationResult judged =
                FRAMEWORK.authorize(() -> caller, new SimpleMethodInvocation(endpoint.getBean(), endpoint.getMethod()));
        return judged == null || judged.isGranted();
    }
}
