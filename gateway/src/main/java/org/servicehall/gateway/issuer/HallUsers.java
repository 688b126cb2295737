package org.servicehall.gateway.issuer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Everyone the embedded issuer knows. */
@Component
@Profile("embedded")
final class HallUsers {
    private final Map<String, HallUser> users = new LinkedHashMap<>();
    private final List<HallUser> demoUsers;

    HallUsers(IssuerSettings issuer, DemoSettings demo) {
        this.demoUsers = List.copyOf(demo.users());
        demo.users().forEach(user -> add(withDemoPassword(user)));
        issuer.users().forEach(user -> add(withEncodedPassword(user)));
    }

    Collection<HallUser> demoUsers() {
        return demoUsers;
    }

    Optional<HallUser> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    UserDetails credentials(String name) {
        var user = find(name).orElseThrow(() -> new UsernameNotFoundException("no such user"));
        return User.withUsername(user.name())
                .password(Objects.requireNonNull(user.password()))
                .build();
    }

    private void add(HallUser user) {
        if (users.putIfAbsent(user.name(), user) != null) {
            throw new RefusesToStart(
                    "The user '" + user.name() + "' is configured twice.", "Remove one of the two entries.");
        }
    }

    /** Nothing is lost by keeping it plain: the rule that makes it is published. */
    private static HallUser withDemoPassword(HallUser user) {
        return new HallUser(user.name(), user.hall(), user.roles(), user.window(), "{noop}demo-" + user.name());
    }

    private static HallUser withEncodedPassword(HallUser user) {
        if (user.password() == null || !user.password().startsWith("{bcrypt}")) {
            throw new RefusesToStart(
                    "The user '" + user.name() + "' in hall.issuer.users has no bcrypt-encoded password.",
                    "Set password to {bcrypt} followed by the hash, e.g. from: htpasswd -nbB " + user.name()
                            + " PASSWORD");
        }
        return user;
    }
}
