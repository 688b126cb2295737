package org.servicehall.demo.hall;

import java.util.ArrayList;
import java.util.List;

/** What the hall has confirmed: none of it may be lost afterwards, and none of it be there twice. */
public final class Receipts {

    /**
     * A command that was acknowledged.
     *
     * @param key the idempotency key as the store keeps it, with whose it was
     * @param version what the answer said of the stream's version
     */
    public record Receipt(String request, String key, long version) {}

    private final List<Receipt> receipts = new ArrayList<>();

    synchronized void keep(String request, String by, String key, Answer answer) {
        long version = answer.number("version");
        if (version > 0) {
            receipts.add(new Receipt(request, by + "/" + key, version));
        }
    }

    public synchronized List<Receipt> all() {
        return List.copyOf(receipts);
    }
}
