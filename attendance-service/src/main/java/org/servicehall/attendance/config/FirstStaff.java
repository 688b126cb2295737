package org.servicehall.attendance.config;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.attendance.config.StaffSettings.FirstMember;
import org.servicehall.attendance.staff.StaffKeeping;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.staff.StaffRecord;
import org.servicehall.platform.staff.StaffRecords;
import org.servicehall.platform.view.View;
import org.servicehall.platform.view.ViewBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters whom the settings name and nobody has entered yet: at the first start everybody, later who was added. */
final class FirstStaff {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStaff.class);
    private static final String BY = "settings";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StaffSettings settings;
    private final StaffKeeping staff;
    private final View<StaffRecord> records;
    private final Clock clock;

    FirstStaff(StaffSettings settings, StaffKeeping staff, View<StaffRecord> records, Clock clock) {
        this.settings = settings;
        this.staff = staff;
        this.records = records;
        this.clock = clock;
    }

    /** Two instances that start at once enter each person once: under one key the second finds what the first recorded. */
    void enter() {
        List<String> entered = new ArrayList<>();
        for (var member : settings.members()) {
            if (staff.find(member.hall(), member.user()).isEmpty()) {
                enter(member, entered);
            }
        }
        if (!entered.isEmpty()) {
            LOG.info("{} people of the staff entered from hall.staff.members", entered.size());
            awaitKnown(entered);
        }
    }

    private void enter(FirstMember member, List<String> entered) {
        try {
            var context = CommandContext.of(BY, clock.instant()).withKey(BY);
            staff.enter(member.hall(), member.user(), member.entry(), context);
            entered.add(StaffRecords.id(member.hall(), member.user()));
        } catch (Refusal e) {
            LOG.warn("{} of hall.staff.members was not entered: {}", member.user(), e.code());
        }
    }

    /** Who starts a hall can sign in when it is up; where the view is slow it follows later. */
    private void awaitKnown(List<String> entered) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var id : entered) {
            while (!isKnown(id) && System.nanoTime() < end) {
                LOG.debug("{} is not known yet", id);
            }
        }
    }

    private boolean isKnown(String id) {
        try {
            return records.findAtLeast(id, StaffEvent.STREAM + ":" + id, 1).isPresent();
        } catch (ViewBehind e) {
            return false;
        }
    }
}
