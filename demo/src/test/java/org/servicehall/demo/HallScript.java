package org.servicehall.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** {@code ./hall} with data of a test's own, and nothing that listens on its ports. */
record HallScript(Path data) {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    record Told(int status, String text) {}

    static HallScript on(Path data) throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.createDirectories(data.resolve("logs"));
        return new HallScript(data);
    }

    Told hall(String command) throws IOException, InterruptedException {
        return bash("exec ./hall " + command);
    }

    /** With the functions of the script. */
    Told run(String commands) throws IOException, InterruptedException {
        return bash("source ./hall\n" + commands);
    }

    /** The script's own {@code up}, with parts that are merely named and are ready at once unless they ran before. */
    Told stubbed(String command) throws IOException, InterruptedException {
        return run("""
                find_jdk() { :; }
                build() { :; }
                build_unless_built() { :; }
                ledger_keys() { :; }
                check_ports() { :; }
                runnable() { :; }
                start() { echo "start $1"; started+=" $1 "; }
                started=
                eval "really_$(declare -f condition)"
                condition() { [[ $started != *" $1 "* ]] && really_condition "$@" || echo up; }
                """ + command);
    }

    /** With a program for java that does something else. */
    Told withJava(Path folder, String does, String commands) throws IOException, InterruptedException {
        var java = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return run("PATH=" + folder + ":$PATH; " + commands);
    }

    Told bash(String commands) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", commands)
                .directory(HOME.toFile())
                .redirectErrorStream(true);
        bash.environment().put("HALL_DATA", data.toString());
        bash.environment().put("HALL_SUPERVISE", "no");
        // nothing listens there
        for (var part : List.of("GATEWAY", "INTAKE", "CASES", "ACCOUNTABILITY", "ATTENDANCE", "KAFKA", "MONGO")) {
            bash.environment().put("HALL_" + part + "_PORT", "1");
        }
        var process = bash.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }

    void running(String part, long pid) throws IOException {
        Files.writeString(data.resolve("run").resolve(part + ".pid"), pid + "\n");
    }

    long pid(String part) throws IOException {
        String pid =
                Files.readString(data.resolve("run").resolve(part + ".pid")).strip();
        return pid.isEmpty() ? 0 : Long.parseLong(pid);
    }

    String log(String name) throws IOException {
        return Files.readString(data.resolve("logs").resolve(name + ".log"));
    }
}
