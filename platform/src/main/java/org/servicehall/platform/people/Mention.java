package org.servicehall.platform.people;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a user id as it is and remembers that the answer names this person. */
final class Mention extends StdSerializer<String> {
    private static final Object MENTIONED = Mention.class;

    Mention() {
        super(String.class);
    }

    @Override
    public void serialize(String user, JsonGenerator out, SerializationContext context) {
        out.writeString(user);
        remember(user, context);
    }

    /** Those named so far, in the order in which they came up. */
    static Set<?> in(SerializationContext context) {
        return context.getAttribute(MENTIONED) instanceof Set<?> users ? users : Set.of();
    }

    private static void remember(String user, SerializationContext context) {
        Set<Object> users = new LinkedHashSet<>(in(context));
        if (users.add(user)) {
            context.setAttribute(MENTIONED, users);
        }
    }

    /** One that is the key of a map. */
    static final class Key extends StdSerializer<String> {
        Key() {
            super(String.class);
        }

        @Override
        public void serialize(String user, JsonGenerator out, SerializationContext context) {
            out.writeName(user);
            remember(user, context);
        }
    }
}
