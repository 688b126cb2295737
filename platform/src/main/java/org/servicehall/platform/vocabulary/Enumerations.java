package org.servicehall.platform.vocabulary;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Finds the enumerations that requests and answers are made of. */
final class Enumerations {
    private final Set<Type> seen = new HashSet<>();
    private final Set<Class<?>> found = new TreeSet<>(Comparator.comparing(EnumerationName::of));

    private Enumerations() {}

    /** By name, each once. */
    static Set<Class<?>> in(Collection<HandlerMethod> operations) {
        Enumerations all = new Enumerations();
        operations.stream().filter(Enumerations::isOurs).forEach(all::look);
        return all.found;
    }

    private static boolean isOurs(HandlerMethod operation) {
        return operation.getBeanType().getName().startsWith("org.servicehall.");
    }

    private void look(HandlerMethod operation) {
        look(operation.getMethod().getGenericReturnType());
        for (Parameter parameter : operation.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)
                    || parameter.isAnnotationPresent(RequestParam.class)
                    || parameter.isAnnotationPresent(PathVariable.class)) {
                look(parameter.getParameterizedType());
            }
        }
    }

    private void look(Type type) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case Class<?> plain -> look(plain);
            case ParameterizedType generic -> {
                look(generic.getRawType());
                look(generic.getActualTypeArguments());
            }
            case GenericArrayType array -> look(array.getGenericComponentType());
            case WildcardType any -> look(any.getUpperBounds());
            default -> {
                // a variable: what stands for it is looked at where it is used
            }
        }
    }

    private void look(Type... types) {
        for (Type type : types) {
            look(type);
        }
    }

    private void look(Class<?> type) {
        if (type.isEnum()) {
            found.add(type);
        } else if (type.isArray()) {
            look(type.getComponentType());
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                look(component.getGenericType());
            }
        } else if (type.isSealed()) {
            look((Type[]) type.getPermittedSubclasses());
        }
    }
}
