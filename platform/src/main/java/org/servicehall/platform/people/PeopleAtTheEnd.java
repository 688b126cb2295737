package org.servicehall.platform.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.form.ReservedName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/** The last property of an answer: everybody whom it names and the directory knows, by user id. */
@SuppressWarnings("serial") // no mapper is ever serialized
final class PeopleAtTheEnd extends VirtualBeanPropertyWriter {
    static final String NAME = "people";

    private final Function<String, Optional<NamedPerson>> names;

    private PeopleAtTheEnd(
            BeanPropertyDefinition definition,
            AnnotatedClass type,
            JavaType people,
            Function<String, Optional<NamedPerson>> names) {
        super(definition, type.getAnnotations(), people);
        this.names = names;
    }

    static PeopleAtTheEnd of(
            AnnotatedClass type, MapperConfig<?> config, Function<String, Optional<NamedPerson>> names) {
        JavaType people = config.constructType(Map.class);
        var member = new VirtualAnnotatedMember(type, type.getRawType(), NAME, people);
        var definition = SimpleBeanPropertyDefinition.construct(config, member, PropertyName.construct(NAME));
        return new PeopleAtTheEnd(definition, type, people, names);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) {
        TokenStreamContext within = out.streamWriteContext().getParent();
        if (within == null || !within.inRoot()) {
            return;
        }
        Map<String, NamedPerson> people = people(context);
        if (!people.isEmpty()) {
            out.writeName(NAME);
            context.writeValue(out, people);
        }
    }

    private Map<String, NamedPerson> people(SerializationContext context) {
        Map<String, NamedPerson> people = new LinkedHashMap<>();
        for (Object mentioned : Mention.in(context)) {
            String user = mentioned.toString();
            if (!ReservedName.isOne(user)) {
                names.apply(user).ifPresent(person -> people.put(user, person));
            }
        }
        return people;
    }

    @Override
    protected @Nullable Object value(Object bean, JsonGenerator out, SerializationContext context) {
        throw new UnsupportedOperationException("people are written where their object ends");
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
            MapperConfig<?> config, AnnotatedClass type, BeanPropertyDefinition definition, JavaType people) {
        return new PeopleAtTheEnd(definition, type, people, names);
    }
}
