package org.servicehall.platform.view;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** Finds at the start what would otherwise set every stream aside: records that MongoDB's codec can't store. */
final class ViewRecords {
    private ViewRecords() {}

    /**
     * @param taken names that the record's own components must not have
     * @throws IllegalArgumentException when the record, or one within it, can't be stored
     */
    static void check(Class<? extends Record> type, Set<String> taken) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (taken.contains(component.getName())) {
                throw new IllegalArgumentException(type.getName() + "." + component.getName()
                        + ": the platform keeps its own value under this name, choose another");
            }
        }
        checkAccess(type, new HashSet<>());
    }

    private static void checkAccess(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                checkAccess(argument, seen);
            }
        } else if (type instanceof Class<?> found && found.isRecord()) {
            if (!Modifier.isPublic(found.getModifiers())) {
                throw new IllegalArgumentException(
                        found.getName() + " must be public: MongoDB's record codec calls its accessors");
            }
            for (RecordComponent component : found.getRecordComponents()) {
                checkAccess(component.getGenericType(), seen);
            }
        }
    }
}
