package org.servicehall.platform.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a part unpacks to, counted as it comes. */
final class CountedPart extends FilterInputStream {
    private final long most;
    private long count;

    CountedPart(InputStream part, long most) {
        super(part);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        counted(Math.max(0, some));
        return some;
    }

    private void counted(int some) {
        count += some;
        if (count > most) {
            throw UnreadableTable.tooLarge();
        }
    }
}
