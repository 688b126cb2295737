package org.servicehall.intake.api.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;

/** Scans as residents and clerks bring them, no two the same. */
public final class Papers {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Of eight pixels by eight. */
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 8, 0, 0, 0, 8
    };

    private static final int NUMBER = 4;

    private Papers() {}

    static byte[] png() {
        return scan(PNG.length + NUMBER);
    }

    /** Of so many bytes. */
    static byte[] scan(int size) {
        byte[] scan = Arrays.copyOf(PNG, size);
        int number = COUNT.incrementAndGet();
        for (int i = 0; i < NUMBER; i++) {
            scan[PNG.length + i] = (byte) (number >> (8 * i));
        }
        return scan;
    }

    public static Example decision(int port) {
        Door door = new Door(port);
        return new Example(
                "/api/applications/{no}/papers/{number}/decision",
                () -> {
                    Answer received = door.post(Door.WANG, "/api/applications", WholeService.PENSION);
                    return "/api/applications/" + received.text("no") + "/papers/"
                            + handedIn(door, received).text("number") + "/decision";
                },
                """
                {"accepted":false,"reason":"照片不清晰"}""",
                Door.WANG,
                EnumSet.of(Role.CLERK, Role.LEAD));
    }

    public static Example voiding(int port) {
        Door door = new Door(port);
        return new Example(
                "/api/applications/{no}/papers/{number}/voiding",
                () -> {
                    Answer received = door.post(Door.WANG, "/api/applications", WholeService.PENSION);
                    String papers = "/api/applications/" + received.text("no") + "/papers";
                    return papers + "/"
                            + door.upload(Door.WANG, papers + "?kind=MATERIAL", png())
                                    .text("number") + "/voiding";
                },
                """
                {"reason":"误扫了另一件的材料"}""",
                Door.WANG,
                EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE));
    }

    /** What is missing from it, by the resident. */
    static Answer handedIn(Door door, Answer received) {
        String no = received.text("no");
        door.get(Door.WANG, "/api/applications/" + no, "If-Version-At-Least", received.text("version"));
        return door.upload(
                "",
                "/api/public/applications/" + no + "/papers?item=CERTIFICATION_FORM",
                png(),
                QueryCodes.HEADER,
                received.text("queryCode"));
    }
}
