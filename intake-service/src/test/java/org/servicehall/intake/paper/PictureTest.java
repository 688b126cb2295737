package org.servicehall.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How large a picture is, is told by its file before it is unpacked. */
@Tag("S4")
class PictureTest {
    @Test
    void ofPngAndJpeg() throws IOException {
        assertThat(Picture.of(PaperType.PNG, drawn("png"))).contains(new Picture(31, 17));
        assertThat(Picture.of(PaperType.JPEG, drawn("jpg"))).contains(new Picture(31, 17));
    }

    @Test
    void whatDeclaresMoreThanAnybodyCanShowIsKnownByItsFirstBytes() throws IOException {
        byte[] bomb = drawn("png");
        for (byte side : new byte[] {0x7F, (byte) 0xFF}) {
            Arrays.fill(bomb, 16, 24, side);
            assertThat(Picture.of(PaperType.PNG, bomb).orElseThrow().isWithin(1_000_000_000))
                    .isFalse();
        }
        assertThat(new Picture(1_000, 1_000).isWithin(1_000_000)).isTrue();
        assertThat(new Picture(1_001, 1_000).isWithin(1_000_000)).isFalse();
        assertThat(new Picture(1_000_001, 1).isWithin(1_000_000)).isFalse();
    }

    /** What tells it, and doesn't, is refused and not taken unseen. */
    @Test
    void nothingIsToldByWhatBreaksOffOrIsNoPicture() throws IOException {
        byte[] jpeg = drawn("jpg");
        for (int length = 0; length < 20; length++) {
            assertThat(Picture.of(PaperType.PNG, Arrays.copyOf(drawn("png"), length)))
                    .isEmpty();
            assertThat(Picture.of(PaperType.JPEG, Arrays.copyOf(jpeg, length))).isEmpty();
        }
        assertThat(Picture.isToldBy(PaperType.PNG)).isTrue();
        assertThat(Picture.isToldBy(PaperType.JPEG)).isTrue();
        assertThat(Picture.isToldBy(PaperType.PDF)).isFalse();
        assertThat(Picture.of(PaperType.PDF, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void aPictureWithoutASideTellsNothing() throws IOException {
        byte[] flat = drawn("png");
        Arrays.fill(flat, 20, 24, (byte) 0);
        assertThat(Picture.of(PaperType.PNG, flat)).isEmpty();
    }

    /** Programs that show it skip what is in between, and find another frame than the one that is read here. */
    @Test
    void aJpegWhoseSegmentsDontFollowEachOtherTellsNothing() throws IOException {
        byte[] jpeg = drawn("jpg");
        assertThat(Picture.of(PaperType.JPEG, with(jpeg, 0x00))).isEmpty();
        assertThat(Picture.of(PaperType.JPEG, with(jpeg, 0xFF, 0x01))).isEmpty();
        assertThat(Picture.of(PaperType.JPEG, with(jpeg, 0xFF, 0xD8))).isEmpty();
        assertThat(Picture.of(PaperType.JPEG, with(jpeg, 0xFF, 0xE1, 0, 0))).isEmpty();
        assertThat(Picture.of(PaperType.JPEG, with(jpeg, 0xFF, 0xE1, 0, 4, 7, 7)))
                .contains(new Picture(31, 17));
        assertThat(Picture.of(PaperType.JPEG, with(jpeg, 0xFF))).contains(new Picture(31, 17));
    }

    /** Behind the start of the image. */
    private static byte[] with(byte[] jpeg, int... between) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        Arrays.stream(between).forEach(out::write);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] drawn(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
