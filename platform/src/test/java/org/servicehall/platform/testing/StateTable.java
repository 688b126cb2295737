package org.servicehall.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.servicehall.contracts.Refusal;

/**
 * What every command does in every state: its events, or its refusal with code and rule. Held against a page of the
 * documentation, which is written anew with {@code -Dstates.write=true}.
 */
public final class StateTable {
    private final Class<?> entity;
    private final Map<String, List<?>> states = new LinkedHashMap<>();
    private final Map<String, Object> commands = new LinkedHashMap<>();

    public StateTable(Class<?> entity) {
        this.entity = entity;
    }

    /** A state, by the events that lead there. */
    public StateTable state(String name, List<?> given) {
        states.put(name, List.copyOf(given));
        return this;
    }

    public StateTable command(Object command) {
        commands.put(command.getClass().getSimpleName(), command);
        return this;
    }

    public StateTable command(String name, Object command) {
        commands.put(name, command);
        return this;
    }

    /** Names of the commands tried, as they are declared. */
    public List<String> tried() {
        return commands.values().stream()
                .map(command -> command.getClass().getSimpleName())
                .distinct()
                .toList();
    }

    public String markdown(String title, String remark) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n" + remark + "\n");
        commands.forEach((name, command) -> {
            page.append("\n## ").append(name).append("\n\n| in state | happens |\n| --- | --- |\n");
            states.forEach((state, given) -> page.append("| ")
                    .append(state)
                    .append(" | ")
                    .append(outcome(given, command))
                    .append(" |\n"));
        });
        return page.toString();
    }

    /** The page as it is in the documentation, after writing it when asked to. */
    public static String kept(Path page, String now) {
        try {
            if (Boolean.getBoolean("states.write")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, now);
            }
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String outcome(List<?> given, Object command) {
        try {
            List<Object> events = new EntityPlay(entity, given).send(command);
            return events.isEmpty()
                    ? "nothing"
                    : events.stream()
                            .map(event -> "**" + event.getClass().getSimpleName() + "**")
                            .collect(Collectors.joining(", "));
        } catch (Refusal refusal) {
            return "refused: `" + refusal.code() + "`" + (refusal.rule() == null ? "" : " (" + refusal.rule() + ")");
        }
    }
}
