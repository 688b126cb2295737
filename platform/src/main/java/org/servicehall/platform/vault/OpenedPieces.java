package org.servicehall.platform.vault;

import java.io.IOException;
import java.io.InputStream;

/** A file's content as it is read: one piece at a time is fetched and opened. */
final class OpenedPieces extends InputStream {
    private final Pieces pieces;
    private final PieceKey key;
    private final String file;
    private final int count;
    private byte[] piece = new byte[0];
    private int read;
    private int next;

    /** Fetches the first. */
    OpenedPieces(Pieces pieces, PieceKey key, String file, int count) throws IOException {
        this.pieces = pieces;
        this.key = key;
        this.file = file;
        this.count = count;
        fetch();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (read == piece.length) {
            if (next == count) {
                return -1;
            }
            fetch();
        }
        int length = Math.min(most, piece.length - read);
        System.arraycopy(piece, read, into, from, length);
        read += length;
        return length;
    }

    @Override
    public int available() {
        return piece.length - read;
    }

    private void fetch() throws IOException {
        byte[] sealed = pieces.find(file, next);
        if (sealed == null) {
            throw new DamagedFile("piece " + next + " of " + file + " is missing");
        }
        piece = key.open(next, sealed);
        next++;
        read = 0;
    }
}
