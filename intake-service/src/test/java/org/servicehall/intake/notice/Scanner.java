package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the QR code that is drawn in a page. It knows no style: what would change lines, their strokes or where they lie must not
 * stand in the page.
 */
public final class Scanner {
    private static final Map<DecodeHintType, Object> PURE = Map.of(DecodeHintType.PURE_BARCODE, true);

    /** As high as it is wide, of black lines as thick as a dot, and with nothing that moves or scales them. */
    private static final Pattern DRAWING = Pattern.compile(
            "<svg class=\"qr\" viewBox=\"0 0 ([0-9]+) \\1\""
                    + " shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR\"><path stroke=\"#000\" d=\"([^\"]+)\"/></svg>");

    private static final Pattern STEP = Pattern.compile("M([0-9]+) ([0-9]+)\\.5|h([0-9]+)|m([0-9]+) 0");

    /** What a page's style may not speak of. */
    private static final Pattern RESTYLED =
            Pattern.compile("<style>[^<]*(?:\\bpath\\b|\\bsvg\\b|stroke|transform|scale)");

    private Scanner() {}

    /**
     * What the drawn code says.
     *
     * @throws ReaderException where it can't be read
     */
    public static String read(String page) throws ReaderException {
        return read(drawn(page), PURE);
    }

    /**
     * The same as a phone sees it: at an angle, with blurred edges, somewhere in the picture.
     *
     * @throws ReaderException where it can't be read
     */
    static String readPhoto(String page) throws ReaderException {
        return read(photo(drawn(page)), Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static String read(Dots dots, Map<DecodeHintType, Object> hints) throws ReaderException {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(dots)), hints)
                .getText();
    }

    private static Dots drawn(String page) {
        assertThat(page).doesNotContainPattern(RESTYLED);
        var box = DRAWING.matcher(page);
        assertThat(box.find()).as("a drawing as it is known").isTrue();
        int size = Integer.parseInt(box.group(1));
        byte[] light = new byte[size * size];
        Arrays.fill(light, (byte) 255);
        var steps = STEP.matcher(box.group(2));
        assertThat(steps.replaceAll("")).as("other than lines").isEmpty();
        steps.reset();
        int at = 0;
        while (steps.find()) {
            if (steps.group(1) != null) {
                at = Integer.parseInt(steps.group(2)) * size + Integer.parseInt(steps.group(1));
            } else if (steps.group(3) != null) {
                int from = at;
                at += Integer.parseInt(steps.group(3));
                Arrays.fill(light, from, at, (byte) 0);
            } else {
                at += Integer.parseInt(steps.group(4));
            }
        }
        return new Dots(light, size);
    }

    /** Turned by seven degrees; each of its pixels is what lies within half a dot of it. */
    private static Dots photo(Dots drawn) {
        int dot = 6;
        int size = drawn.getWidth() * dot * 3 / 2;
        byte[] seen = new byte[size * size];
        double cos = Math.cos(Math.toRadians(7)) / dot;
        double sin = Math.sin(Math.toRadians(7)) / dot;
        double middle = size / 2.0;
        for (int at = 0; at < seen.length; at++) {
            int light = 0;
            for (int near = 0; near < 25; near++) {
                double x = at % size + near % 5 - 2 - middle;
                double y = at / size + near / 5 - 2 - middle;
                light += drawn.lightAt(x * cos - y * sin, x * sin + y * cos);
            }
            seen[at] = (byte) (light / 25);
        }
        return new Dots(seen, size);
    }

    /** The drawing as a scanner sees it. */
    private static final class Dots extends LuminanceSource {
        private final byte[] light;

        Dots(byte[] light, int size) {
            super(size, size);
            this.light = light;
        }

        /** @param right and down from the middle, in dots; all is light beyond the edge */
        int lightAt(double right, double down) {
            int x = (int) Math.floor(right + getWidth() / 2.0);
            int y = (int) Math.floor(down + getHeight() / 2.0);
            boolean inside = x >= 0 && x < getWidth() && y >= 0 && y < getHeight();
            return inside ? light[y * getWidth() + x] & 0xff : 0xff;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(light, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return light;
        }
    }
}
