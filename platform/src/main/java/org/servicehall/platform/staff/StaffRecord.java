package org.servicehall.platform.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffMember.Deputy;
import org.servicehall.platform.time.HallClock;

/**
 * All that is written of one person of a hall.
 *
 * @param id hall and user id: {@code 330106-wang.fang}
 * @param posts what is written, by the days it holds for, oldest first; empty for somebody who is only known as a deputy yet
 * @param standIns where this person stands in or is stood in for
 */
public record StaffRecord(String id, String hall, String user, List<Post> posts, List<StandIn> standIns) {
    public StaffRecord {
        posts = List.copyOf(posts);
        standIns = List.copyOf(standIns);
    }

    /**
     * What holds from one day to another.
     *
     * @param roles as tokens carry them; those this program does not know mean nothing to it
     */
    public record Post(
            String name,
            String staffNo,
            String post,
            List<String> windows,
            List<String> roles,
            @Nullable String officePhone,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private Post until(@Nullable LocalDate last) {
            return new Post(name, staffNo, post, windows, roles, officePhone, from, last);
        }
    }

    /**
     * @param user whom the deputy stands in for
     * @param dismissedAt when the deputy was dismissed; null when not
     */
    public record StandIn(
            String user,
            String deputy,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant dismissedAt) {
        boolean holdsAt(Instant at) {
            LocalDate day = StaffRecord.day(at);
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && (dismissedAt == null || at.isBefore(dismissedAt));
        }

        private StandIn dismissed(Instant at) {
            return dismissedAt != null ? this : new StandIn(user, deputy, from, to, at);
        }
    }

    static LocalDate day(Instant at) {
        return at.atZone(HallClock.ZONE).toLocalDate();
    }

    /** What holds on that day; empty when the person did not work there then. */
    public Optional<StaffMember> on(LocalDate day) {
        return posts.stream()
                .filter(post -> post.holdsOn(day))
                .findFirst()
                .map(post -> member(post, deputiesFrom(day)));
    }

    /** What was written last, though it may be over or not have begun. */
    public Optional<StaffMember> latest() {
        return posts.isEmpty() ? Optional.empty() : Optional.of(member(posts.getLast(), deputiesFrom(LocalDate.MIN)));
    }

    /** User ids of those for whom this person stands in at that moment; who left and is back has to be appointed anew. */
    List<String> standsInForAt(Instant at) {
        LocalDate joined = joinedBefore(day(at));
        return standIns.stream()
                .filter(standIn -> standIn.deputy().equals(user) && standIn.holdsAt(at))
                .filter(standIn -> !standIn.from().isBefore(joined))
                .map(StandIn::user)
                .distinct()
                .toList();
    }

    /** When this person came, or came back, last before that day. */
    private LocalDate joinedBefore(LocalDate day) {
        LocalDate joined = LocalDate.MIN;
        LocalDate next = LocalDate.MIN;
        for (Post post : posts) {
            if (post.from().isAfter(day)) {
                break;
            }
            if (post.from().isAfter(next)) {
                joined = post.from();
            }
            next = post.to() == null ? LocalDate.MAX : post.to().plusDays(1);
        }
        return joined;
    }

    StaffRecord with(Post next) {
        List<Post> before = ending(next.from().minusDays(1));
        return new StaffRecord(
                id, hall, user, Stream.concat(before.stream(), Stream.of(next)).toList(), standIns);
    }

    /** A departure said before is put right, be it to an earlier or a later day. */
    StaffRecord leaving(LocalDate last) {
        List<Post> all = new ArrayList<>(ending(last));
        all.addLast(all.removeLast().until(last));
        return new StaffRecord(id, hall, user, all, standIns);
    }

    StaffRecord with(StandIn standIn) {
        List<StandIn> all = new ArrayList<>(standIns);
        all.add(standIn);
        return new StaffRecord(id, hall, user, posts, all);
    }

    StaffRecord dismissed(String whose, String deputy, Instant at) {
        return new StaffRecord(
                id,
                hall,
                user,
                posts,
                standIns.stream()
                        .map(standIn ->
                                standIn.user().equals(whose) && standIn.deputy().equals(deputy)
                                        ? standIn.dismissed(at)
                                        : standIn)
                        .toList());
    }

    private List<Post> ending(LocalDate last) {
        return posts.stream()
                .filter(post -> !post.from().isAfter(last))
                .map(post -> post.to() == null || post.to().isAfter(last) ? post.until(last) : post)
                .toList();
    }

    private StaffMember member(Post post, List<Deputy> deputies) {
        return new StaffMember(
                user,
                hall,
                post.name(),
                post.staffNo(),
                post.post(),
                post.windows(),
                known(post.roles()),
                post.officePhone(),
                post.from(),
                post.to(),
                deputies);
    }

    /** Those that are not over by that day. */
    private List<Deputy> deputiesFrom(LocalDate day) {
        return standIns.stream()
                .filter(standIn -> standIn.user().equals(user) && standIn.dismissedAt() == null)
                .filter(standIn -> standIn.to() == null || !standIn.to().isBefore(day))
                .map(standIn -> new Deputy(standIn.deputy(), standIn.from(), standIn.to()))
                .toList();
    }

    private static Set<Role> known(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> names.contains(role.name())).forEach(roles::add);
        return roles;
    }
}
