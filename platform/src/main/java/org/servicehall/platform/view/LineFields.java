package org.servicehall.platform.view;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the fields of a line stand in the documents of the view of which it is a part. */
final class LineFields {
    private LineFields() {}

    /**
     * A field of the type that the view has is read whole; a record of some of its fields, in part.
     *
     * @throws IllegalArgumentException where the view has no such field, or one of another type
     */
    static Set<String> of(Class<?> line, Class<?> view) {
        Set<String> paths = new LinkedHashSet<>();
        paths(line, view, "").forEach(paths::add);
        return paths;
    }

    private static Stream<String> paths(Class<?> line, Class<?> view, String within) {
        return Arrays.stream(line.getRecordComponents()).flatMap(field -> {
            String path = within + field.getName();
            RecordComponent whole = component(view, field, path);
            if (field.getGenericType().equals(whole.getGenericType())) {
                return Stream.of(path);
            }
            if (field.getType().isRecord() && whole.getType().isRecord()) {
                return paths(field.getType(), whole.getType(), path + ".");
            }
            throw new IllegalArgumentException(
                    "%s is a %s there, and no %s".formatted(path, whole.getGenericType(), field.getGenericType()));
        });
    }

    private static RecordComponent component(Class<?> view, RecordComponent field, String path) {
        return Arrays.stream(view.getRecordComponents())
                .filter(each -> each.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(view.getName() + " has no " + path));
    }

    /** No path of which a part of another is the whole: MongoDB refuses to give both. */
    static List<String> withoutThoseWithin(Collection<String> paths) {
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> path.startsWith(other + ".")))
                .toList();
    }
}
