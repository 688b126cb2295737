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

/** Reads the QR code that is drawn in a page. */
public final class Scanner {
    private static final Map<DecodeHintType, Object> PURE = Map.of(DecodeHintType.PURE_BARCODE, true);

    private Scanner() {}

    /**
     * What the drawn code says.
     *
     * @throws ReaderException where it can't be read
     */
    public static String read(String page) throws ReaderException {
        var box = Pattern.compile("viewBox=\"0 0 ([0-9]+) ").matcher(page);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1));
        byte[] light = new byte[size * size];
        Arrays.fill(light, (byte) 255);
        var bars = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1h-\\3z").matcher(page);
        while (bars.find()) {
            int from = Integer.parseInt(bars.group(2)) * size + Integer.parseInt(bars.group(1));
            Arrays.fill(light, from, from + Integer.parseInt(bars.group(3)), (byte) 0);
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Dots(light, size))), PURE)
                .getText();
    }

    /** The drawing as a scanner sees it. */
    private static final class Dots extends LuminanceSource {
        private final byte[] light;

        Dots(byte[] light, int size) {
            super(size, size);
            this.light = light;
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
