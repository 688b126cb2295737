package org.servicehall.demo;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real stack, started by {@code ./hall} from the packaged jars, on ports of its own and with data of its own. */
final class RunningHall implements AutoCloseable {
    private static final List<String> PORTS =
            List.of("GATEWAY", "INTAKE", "CASES", "ACCOUNTABILITY", "ATTENDANCE", "KAFKA", "MONGO");
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    private final Map<String, String> environment = new HashMap<>();
    private final Path output;

    private RunningHall(Path data) throws IOException {
        this.output = data.resolve("hall.out");
        environment.put("HALL_HOME", HOME.toString());
        environment.put("HALL_DATA", data.toString());
        environment.put("HALL_BUILD", "no");
        environment.put("HALL_STORE_COUNTED", "true");
        List<Integer> free = freePorts(PORTS.size());
        for (int i = 0; i < PORTS.size(); i++) {
            environment.put("HALL_" + PORTS.get(i) + "_PORT", free.get(i).toString());
        }
    }

    /** @param data stays behind, with the logs, for whoever wants to know why a test failed */
    static RunningHall up(Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        RunningHall hall = new RunningHall(data);
        try {
            hall.run("up");
            return hall;
        } catch (AssertionError | IOException e) {
            hall.close();
            throw e;
        }
    }

    Settings settings() {
        return Settings.of(environment);
    }

    /** What {@code ./hall} is told, so that others can call it for this stack. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Has {@code ./hall} do something with this stack. */
    void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder hall = new ProcessBuilder(
                        Stream.concat(Stream.of(HOME.resolve("hall").toString()), Stream.of(command))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        hall.environment().putAll(environment);
        int status = hall.start().waitFor();
        if (status != 0) {
            throw new AssertionError("./hall " + String.join(" ", command) + " ended with status " + status + ":\n"
                    + read(output.toFile()));
        }
    }

    private static String read(File file) throws IOException {
        return Files.readString(file.toPath());
    }

    /** All are held open until the last is found, so that none is given twice. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("down");
    }
}
