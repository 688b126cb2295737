package org.servicehall.intake.notice;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

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

    private QrCode() {}

    static String svg(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return "<svg class=\"qr\" viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
                    + "\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR\"><path d=\"" + path(dots)
                    + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException("cannot draw a QR code of " + text.length() + " characters", e);
        }
    }

    /** Dots beside each other are one bar: a page is half as long. */
    private static String path(BitMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            int x = 0;
            while (x < dots.getWidth()) {
                int end = x;
                while (end < dots.getWidth() && dots.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    bar(path, x, y, end - x);
                }
                x = end + 1;
            }
        }
        return path.toString();
    }

    private static void bar(StringBuilder path, int x, int y, int length) {
        path.append('M').append(x).append(' ').append(y);
        path.append('h').append(length).append("v1h-").append(length).append('z');
    }
}
