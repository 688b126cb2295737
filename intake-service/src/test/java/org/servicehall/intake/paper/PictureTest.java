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
        Arrays.fill(bomb, 16, 24, (byte) 0x7F);
        assertThat(Picture.of(PaperType.PNG, bomb).orElseThrow().pixels()).isGreaterThan(4_000_000_000_000_000L);
    }

    @Test
    void nothingIsToldByWhatBreaksOffOrIsNoPicture() throws IOException {
        byte[] jpeg = drawn("jpg");
        for (int length = 0; length < 20; length++) {
            assertThat(Picture.of(PaperType.PNG, Arrays.copyOf(drawn("png"), length)))
                    .isEmpty();
            assertThat(Picture.of(PaperType.JPEG, Arrays.copyOf(jpeg, length))).isEmpty();
        }
        assertThat(Picture.of(PaperType.PDF, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static byte[] drawn(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
