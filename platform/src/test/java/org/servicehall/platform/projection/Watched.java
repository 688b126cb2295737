package org.servicehall.platform.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** A member of a group that is looked at as it goes. */
public final class Watched {
    final Consumer<String, byte[]> member;
    private final AtomicReference<@Nullable ConsumerRebalanceListener> listener = new AtomicReference<>();

    /** What comes before each call of the member, on its own thread. */
    @FunctionalInterface
    public interface Before {
        /** Returns whether it was instead of a look, which then finds nothing. */
        boolean call(String method, Object[] arguments, Watched watched);
    }

    private Watched(Consumer<String, byte[]> member) {
        this.member = member;
    }

    @SuppressWarnings("unchecked")
    public static Consumer<String, byte[]> of(Consumer<String, byte[]> member, Before before) {
        Watched watched = new Watched(member);
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {Consumer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("subscribe")) {
                        watched.listener.set((ConsumerRebalanceListener) arguments[1]);
                    }
                    if (before.call(method.getName(), arguments, watched)) {
                        return ConsumerRecords.empty();
                    }
                    try {
                        return method.invoke(member, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Who is told when partitions come and go. */
    ConsumerRebalanceListener listener() {
        ConsumerRebalanceListener known = listener.get();
        if (known == null) {
            throw new IllegalStateException("It has joined no group yet");
        }
        return known;
    }
}
