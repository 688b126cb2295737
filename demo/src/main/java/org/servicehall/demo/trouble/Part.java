package org.servicehall.demo.trouble;

import java.net.URI;
import java.util.Map;

/**
 * A process of the stack, by the name that {@code ./hall} knows it by; a second instance of a service is its name with
 * {@code -2}.
 *
 * @param health where it says how it is; the backbone has no such address
 */
record Part(String name, String service, URI health) {
    static final Part BACKBONE = new Part("backbone", "backbone", URI.create("http://127.0.0.1:0/"));

    static Part of(String name, int port) {
        return new Part(
                name, name.replaceFirst("-2$", ""), URI.create("http://127.0.0.1:%d/actuator/health".formatted(port)));
    }

    /** @param usual the port where no variable says otherwise */
    static Part of(String name, Map<String, String> environment, String variable, int usual) {
        return of(name, Integer.parseInt(environment.getOrDefault(variable, Integer.toString(usual))));
    }

    boolean isBackbone() {
        return equals(BACKBONE);
    }

    @Override
    public String toString() {
        return name;
    }
}
