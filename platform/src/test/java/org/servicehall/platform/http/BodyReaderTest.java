package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.hash.Sha256;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class BodyReaderTest {
    private static final int LIMIT = 20;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
    private final BodyReader reader = new BodyReader(now::get);
    private final BodyBudget budget = new BodyBudget(DataSize.ofKilobytes(8));
    private final BodyBudget.Room room = budget.room();

    @Test
    void readsWhatComesWithinLimitAndTimeAndDigestsItOnTheWay() throws IOException {
        var digest = Sha256.digest();
        byte[] body = reader.read(request("twelve bytes", 12, Duration.ofMillis(800)), LIMIT, TIME, room, digest);
        assertThat(body).asString().isEqualTo("twelve bytes");
        assertThat(Sha256.hex(digest)).isEqualTo(Sha256.hex("twelve bytes"));
        assertThat(reader.read(chunked("in chunks", Duration.ZERO), LIMIT, TIME, room))
                .asString()
                .isEqualTo("in chunks");
        assertThat(reader.read(chunked("x".repeat(LIMIT), Duration.ZERO), LIMIT, TIME, room))
                .hasSize(LIMIT);
        assertThat(reader.read(request("", -1, Duration.ZERO), LIMIT, TIME, room))
                .isEmpty();
    }

    @Test
    @Tag("S4")
    void aFileIsHandedOnInPiecesAsItComes() throws IOException {
        List<String> pieces = new ArrayList<>();
        var digest = Sha256.digest();
        long length = reader.pass(
                request("twelve bytes", 12, Duration.ZERO),
                LIMIT,
                TIME,
                5,
                piece -> pieces.add(new String(piece, StandardCharsets.UTF_8)),
                digest);
        assertThat(length).isEqualTo(12);
        assertThat(pieces).containsExactly("twelv", "e byt", "es");
        assertThat(Sha256.hex(digest)).isEqualTo(Sha256.hex("twelve bytes"));
    }

    @Test
    @Tag("S4")
    void whatIsRefusedIsHeardOutAndLetGo() throws IOException {
        HttpServletRequest request = request("twelve bytes", 12, Duration.ZERO);
        AtomicInteger handedOn = new AtomicInteger();
        assertThatThrownBy(() -> reader.pass(request, LIMIT, TIME, 5, _ -> {
                    handedOn.incrementAndGet();
                    throw new IllegalArgumentException("no scan");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(handedOn).hasValue(1);
        assertThat(request.getInputStream().read()).isNegative();
    }

    @Test
    @Tag("S4")
    void aFileThatIsTooLargeOrDripsOrBreaksOffIsNone() {
        assertThatThrownBy(() -> reader.pass(request("x".repeat(21), 21, Duration.ZERO), LIMIT, TIME, 5, _ -> {}))
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(
                        () -> reader.pass(request("twelve bytes", 12, Duration.ofSeconds(6)), LIMIT, TIME, 5, _ -> {}))
                .isInstanceOf(BodyTooSlow.class);
        assertThatThrownBy(() -> reader.pass(request("twelve", 12, Duration.ZERO), LIMIT, TIME, 5, _ -> {}))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsLargerThanAllowedIsRefusedStatedOrNot() {
        String large = "x".repeat(LIMIT + 1);
        assertThatThrownBy(() -> reader.read(request(large, LIMIT + 1, Duration.ZERO), LIMIT, TIME, room))
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> reader.read(chunked(large, Duration.ZERO), LIMIT, TIME, room))
                .isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void whatDripsIsRefusedThoughEachDropIsInTime() {
        assertThatThrownBy(() -> reader.read(request("twelve bytes", 12, Duration.ofSeconds(1)), LIMIT, TIME, room))
                .isInstanceOf(BodyTooSlow.class);
        assertThatThrownBy(() -> reader.read(chunked("twelve bytes", Duration.ofSeconds(1)), LIMIT, TIME, room))
                .isInstanceOf(BodyTooSlow.class);
    }

    @Test
    void whatStopsComingIsTooSlowAndWhatBreaksOffIsNeverHalfABody() {
        var silent = new SocketTimeoutException();
        assertThatThrownBy(() -> reader.read(failing(silent), LIMIT, TIME, room))
                .isInstanceOf(BodyTooSlow.class);
        assertThatThrownBy(() -> reader.read(failing(new IOException(silent)), LIMIT, TIME, room))
                .isInstanceOf(BodyTooSlow.class);
        assertThatThrownBy(() -> reader.read(request("half of", 12, Duration.ZERO), LIMIT, TIME, room))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aBodyHoldsWhatCameOfItAndNotWhatItSaysWillCome() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> reader.read(request("begun", 5000, Duration.ZERO), 5000, TIME, budget.room()))
                    .isInstanceOf(EOFException.class);
        }
        assertThatCode(() -> budget.room().take(5 * 1024)).doesNotThrowAnyException();
        assertThatThrownBy(() -> budget.room().take(1)).isInstanceOf(TooMuchAtOnce.class);
    }

    @Test
    void whatThereIsNoRoomForIsRefusedBeforeItComes() {
        budget.room().take(8 * 1024 - 10);
        assertThatThrownBy(() -> reader.read(failing(new IOException("read")), LIMIT, TIME, room))
                .isInstanceOf(TooMuchAtOnce.class);
    }

    @Test
    void orAsItComesAndThenWhatItHeldIsFreeAgain() {
        var sent = new AtomicInteger();
        var body = request(5000, () -> {
            if (sent.incrementAndGet() == 10) {
                budget.room().take(7 * 1024);
            }
            return 'x';
        });
        assertThatThrownBy(() -> reader.read(body, 5000, TIME, room)).isInstanceOf(TooMuchAtOnce.class);
        room.close();
        assertThatCode(() -> budget.room().take(1024)).doesNotThrowAnyException();
    }

    private HttpServletRequest chunked(String body, Duration eachByte) {
        var request = request(body, -1, eachByte);
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }

    private MockHttpServletRequest request(String body, long length, Duration eachByte) {
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return request(length, () -> {
            now.addAndGet(eachByte.toNanos());
            return bytes.read();
        });
    }

    private static HttpServletRequest failing(IOException failure) {
        return request(12, () -> {
            throw failure;
        });
    }

    private interface Bytes {
        int next() throws IOException;
    }

    private static MockHttpServletRequest request(long length, Bytes bytes) {
        return new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return length;
            }

            @Override
            public ServletInputStream getInputStream() {
                return new OneByOne(bytes);
            }
        };
    }

    private static final class OneByOne extends ServletInputStream {
        private final Bytes bytes;

        private OneByOne(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.next();
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int next = bytes.next();
            if (next < 0) {
                return -1;
            }
            into[offset] = (byte) next;
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
