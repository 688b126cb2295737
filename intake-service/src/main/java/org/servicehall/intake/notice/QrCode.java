package org.servicehall.intake.notice;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.servicehall.platform.hand.InHand;

/** A QR code as a drawing that stands in the page itself and prints sharp at any size. */
final class QrCode {
    /** Each of the eight masks can be read; to draw all and weigh which reads best costs more than the rest of a notice. */
    private static final int MASK = 0;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            1,
            EncodeHintType.QR_MASK_PATTERN,
            MASK);

    private static final int MOST = 500;
    /** In bytes; a notice's takes little more than half of it, with what it says. */
    private static final int LARGEST = 4 << 10;

    /** All notices of an application bear the same; it is drawn for the first. */
    private static final InHand<String> DRAWN = new InHand<>(MOST, MOST * LARGEST);

    private QrCode() {}

    static String svg(String text) {
        return DRAWN.get(text).orElseGet(() -> {
            String drawn = drawn(text);
            DRAWN.put(text, drawn, text.length() + drawn.length());
            return drawn;
        });
    }

    private static String drawn(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return "<svg class=\"qr\" viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
                    + "\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR\"><path stroke=\"#000\" d=\""
                    + path(dots)
                    + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException("cannot draw a QR code of " + text.length() + " characters", e);
        }
    }

    /** A row of dots is a line as thick as a dot, drawn through the middle of them and lifted where there are none. */
    private static String path(BitMatrix dots) {
        StringBuilder path = new StringBuilder(2 << 10);
        for (int y = 0; y < dots.getHeight(); y++) {
            int from = next(dots, 0, y, true);
            if (from < dots.getWidth()) {
                path.append('M').append(from).append(' ').append(y).append(".5");
            }
            while (from < dots.getWidth()) {
                int end = next(dots, from, y, false);
                path.append('h').append(end - from);
                from = next(dots, end, y, true);
                if (from < dots.getWidth()) {
                    path.append('m').append(from - end).append(" 0");
                }
            }
        }
        return path.toString();
    }

    /** From there on, the next place in the row that is dark, or that is not; the row's end where there is none. */
    private static int next(BitMatrix dots, int from, int y, boolean dark) {
        int x = from;
        while (x < dots.getWidth() && dots.get(x, y) != dark) {
            x++;
        }
        return x;
    }
}
