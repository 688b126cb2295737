package org.servicehall.accountability.domain.complaint;

import static org.servicehall.accountability.domain.complaint.Commanded.attach;
import static org.servicehall.accountability.domain.complaint.Commanded.file;
import static org.servicehall.accountability.domain.complaint.Files.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.FileComplaint;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

class FilingTest {
    private static final Instant SATURDAY_NIGHT = Instant.parse("2025-09-27T15:30:00Z");

    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("P5")
    void aComplaintIsTakenAlsoOnASaturdayNightAndWithoutAName() {
        complaint.expect(List.of(), anonymous("330106-20250926-0003"), anonymouslyFiled("330106-20250926-0003"));
    }

    @Test
    @Tag("B1")
    void aComplaintNeedNotNameAPersonOrACase() {
        complaint.expect(List.of(), anonymous(null), anonymouslyFiled(null));
    }

    @Test
    @Tag("P5")
    void aNumberIsFiledOnce() {
        complaint.refuse(List.of(filed()), anonymous(null), "complaint-already-filed");
    }

    @Test
    @Tag("B1")
    void aComplaintIsAboutACaseOfItsOwnHall() {
        complaint.refuse(List.of(), anonymous("340123-20250926-0003"), "case-of-another-hall");
    }

    @Test
    @Tag("P5")
    void whatComesByPhoneIsEnteredBySomebodyWhoStandsForIt() {
        complaint.expect(List.of(), file(ComplaintChannel.PHONE, CLERK, null), filed());
    }

    @Test
    @Tag("P5")
    void whatComesByPhoneIsNotTakenFromThePage() {
        complaint.refuse(List.of(), file(ComplaintChannel.PHONE, null, null), "channel-needs-staff");
    }

    @Test
    @Tag("B7")
    void whoFilesOnlineIsNotOnRecordEvenWhenSignedIn() {
        complaint.refuse(List.of(), file(ComplaintChannel.ONLINE, CLERK, null), "online-is-filed-by-the-reporter");
    }

    @Test
    @Tag("P5")
    void theSameFileIsTakenOnceAndNotMoreThanThereMayBe() {
        complaint.expect(List.of(filed()), attach("a", null), added(1, "a"));
        complaint.expect(List.of(filed(), added(1, "a")), attach("a", null));
        complaint.refuse(List.of(filed(), added(1, "a"), added(2, "b")), attach("c", null), "too-many-attachments");
    }

    @Test
    @Tag("P5")
    void onlyWhoEnteredItHandsFilesInForTheReporter() {
        complaint.expect(List.of(filed()), attach("a", CLERK), added(1, "a"));
        complaint.refuse(List.of(filed()), attach("a", OFFICE), "unknown-number");
    }

    private static AttachmentAdded added(int number, String sha256) {
        return new AttachmentAdded(NO, HALL, number, "image/png", 9, sha256, NOW);
    }

    private static FileComplaint anonymous(@Nullable String caseNo) {
        return new FileComplaint(
                NO,
                HALL,
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                true,
                null,
                null,
                caseNo,
                null,
                null,
                DECIDE_BY,
                5,
                SATURDAY_NIGHT);
    }

    private static ComplaintFiled anonymouslyFiled(@Nullable String caseNo) {
        return new ComplaintFiled(
                NO,
                HALL,
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                true,
                null,
                null,
                caseNo,
                null,
                null,
                DECIDE_BY,
                SATURDAY_NIGHT,
                5);
    }
}
