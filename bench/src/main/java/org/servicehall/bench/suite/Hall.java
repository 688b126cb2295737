package org.servicehall.bench.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hall that runs, with the doors a measurement needs.
 *
 * @param services their own addresses, by name
 * @param run directory of what runs there: {@code <part>.pid}, and {@code ready-after}
 * @param mongo address of its stores, without a database
 * @param kafka its broker
 */
public record Hall(URI gateway, Map<String, URI> services, Path run, String mongo, String kafka) {
    public Hall {
        services = Map.copyOf(services);
    }

    /**
     * From {@code gateway=ADDRESS run=DIRECTORY mongo=ADDRESS kafka=ADDRESS service.NAME=ADDRESS…}
     *
     * @throws IllegalArgumentException when one of the first four is missing
     */
    public static Hall of(String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .filter(setting -> setting.length == 2)
                .forEach(setting -> given.put(setting[0], setting[1]));
        Map<String, URI> services = new TreeMap<>();
        given.forEach((name, address) -> {
            if (name.startsWith("service.")) {
                services.put(name.substring("service.".length()), URI.create(address));
            }
        });
        return new Hall(
                URI.create(required(given, "gateway")),
                services,
                Path.of(required(given, "run")),
                required(given, "mongo"),
                required(given, "kafka"));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + "=… is missing");
        }
        return value;
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public URI service(String name) {
        URI address = services.get(name);
        if (address == null) {
            throw new IllegalArgumentException("There is no service " + name + ", but " + services.keySet());
        }
        return address;
    }

    /** The database of a service, as a URI. */
    public String database(String name) {
        return mongo + "/hall_" + name;
    }
}
