package org.servicehall.platform.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Finds what is marked {@link Person}: a text, the elements of a list, the keys of a map. */
@SuppressWarnings("serial") // no mapper is ever serialized
final class Mentions extends NopAnnotationIntrospector {
    private final Function<String, Optional<NamedPerson>> names;

    Mentions(Function<String, Optional<NamedPerson>> names) {
        this.names = names;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated declared) {
        return marked(declared, String.class) ? new Mention() : null;
    }

    @Override
    public @Nullable Object findContentSerializer(MapperConfig<?> config, Annotated declared) {
        return marked(declared, Collection.class) ? new Mention() : null;
    }

    @Override
    public @Nullable Object findKeySerializer(MapperConfig<?> config, Annotated declared) {
        return marked(declared, Map.class) ? new Mention.Key() : null;
    }

    /** Every object may turn out to be the whole answer. */
    @Override
    public void findAndAddVirtualProperties(
            MapperConfig<?> config, AnnotatedClass type, List<BeanPropertyWriter> properties) {
        properties.add(PeopleAtTheEnd.of(type, config, names));
    }

    /** What is unwrapped into an answer is no answer of its own: the whole of it names the people. */
    @Override
    public JsonIgnoreProperties.@Nullable Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated declared) {
        return declared.hasAnnotation(JsonUnwrapped.class)
                ? JsonIgnoreProperties.Value.forIgnoredProperties(PeopleAtTheEnd.NAME)
                : null;
    }

    private static boolean marked(Annotated declared, Class<?> type) {
        return declared.hasAnnotation(Person.class) && type.isAssignableFrom(declared.getRawType());
    }
}
