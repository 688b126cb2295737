package org.servicehall.platform.automation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.servicehall.platform.event.RecordedEvent;

/** An automation that remembers what it did, after whatever a test has it do first. */
public class Doing implements Automation {
    final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
    final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final String name;
    private final String topic;
    private volatile Consumer<RecordedEvent> first = _ -> {};
    private boolean awaited = true;

    public Doing(String name, String topic) {
        this.name = name;
        this.topic = topic;
    }

    /** Does this before it remembers an event as done. */
    public Doing first(Consumer<RecordedEvent> first) {
        this.first = first;
        return this;
    }

    Doing unawaited() {
        awaited = false;
        return this;
    }

    /** Stands still at this event until it is released. */
    Doing hangingAt(String event) {
        return hangingAt(at -> at.id().equals(event));
    }

    /** Stands still at the first there is. */
    Doing hanging() {
        return hangingAt(_ -> true);
    }

    private Doing hangingAt(Predicate<RecordedEvent> event) {
        return first(at -> {
            if (event.test(at)) {
                entered.countDown();
                await(released);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void release() {
        released.countDown();
    }

    /** Ids of the events, in the order in which they were done. */
    public List<String> done() {
        return events.stream().map(RecordedEvent::id).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public boolean isAwaited() {
        return awaited;
    }

    @Override
    public Reactions reactions() {
        return Reactions.toAll(event -> {
            first.accept(event);
            events.add(event);
        });
    }
}
