package org.servicehall.accountability.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;

/** What every hall has set in its files, read and checked as a whole when the service starts. */
public final class HallLibrary {
    private final Halls halls;
    private final Map<String, HallTexts> byHall;

    private HallLibrary(Halls halls, Map<String, HallTexts> byHall) {
        this.halls = halls;
        this.byHall = byHall;
    }

    /**
     * Reads the files of all halls.
     *
     * @param own folder with a folder for each hall that sets something itself, {@code 330106/slogans.yaml}; null for none
     * @throws org.servicehall.platform.data.DataFault naming file, line and field of the first fault
     */
    public static HallLibrary read(Halls halls, @Nullable Path own) {
        HallFiles files = new HallFiles(own);
        return new HallLibrary(
                halls,
                halls.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Hall::code, hall -> HallTexts.read(hall, files))));
    }

    /** @throws org.servicehall.contracts.Refusal {@code unknown-hall}, 404 */
    public HallTexts of(String hall) {
        return Objects.requireNonNull(byHall.get(halls.get(hall).code()));
    }
}
