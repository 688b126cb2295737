package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Reads a log of RocksDB's without it: how far its records are whole. RocksDB takes a torn end for damage, or damage for a
 * torn end, as it is told to; which it is depends on what was acknowledged.
 */
final class LogFile {
    static final String WRITES = "\\d+\\.log";
    static final String MANIFESTS = "MANIFEST-\\d+";

    private static final int BLOCK = 32 << 10;
    private static final int HEADER = 7;
    private static final int TYPE = 6;
    private static final int MASK_DELTA = 0xa282ead8;

    private LogFile() {}

    /** What is wrong behind the last whole record of each file, torn off while it was written or damaged since. */
    static List<String> faults(Path directory, String pattern) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList()) {
                fault(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN))
                        .ifPresent(fault -> faults.add(file + " " + fault));
            }
        }
        return faults;
    }

    private static Optional<String> fault(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int at = bytes.position();
            int left = BLOCK - at % BLOCK;
            if (left < HEADER) {
                bytes.position(Math.min(bytes.limit(), at + left));
            } else {
                Optional<String> fault = faultOfRecord(bytes, at);
                if (fault.isPresent()) {
                    return fault.map(how -> how + " at byte " + at);
                }
            }
        }
        return Optional.empty();
    }

    /** Moves behind the record when it is whole. */
    private static Optional<String> faultOfRecord(ByteBuffer bytes, int at) {
        if (bytes.remaining() < HEADER) {
            return Optional.of("ends within a record");
        }
        int length = Short.toUnsignedInt(bytes.getShort(at + Integer.BYTES));
        if (length == 0 && bytes.get(at + TYPE) == 0) {
            return Optional.of("holds nothing from there on");
        }
        if (length > bytes.remaining() - HEADER) {
            return Optional.of("ends within a record");
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(at + TYPE, length + 1));
        int sum = (int) crc.getValue();
        if ((sum >>> 15 | sum << 17) + MASK_DELTA != bytes.getInt(at)) {
            return Optional.of("has a record with a wrong checksum");
        }
        bytes.position(at + HEADER + length);
        return Optional.empty();
    }
}
