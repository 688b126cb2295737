package org.servicehall.demo.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents residents, each another one, and remembers what must stay secret about them. */
public final class Residents {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董";
    /** Seldom used, so that no name turns up by chance in a text that means something else. */
    private static final String GIVEN = "瑾瑜璟琰霁骞鸢沅芷蘅蓁翊昀晞煜烨焱垚淼犇赟彧曦岚嵩峥屿泓澍潇漪滢濯翀翎萱蔚薇";

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1945, 1, 1);
    private static final int DAYS_OF_BIRTHS = 20_000;

    private final RandomGenerator random;
    private final Set<String> names = new HashSet<>();
    private final List<String> secrets = new ArrayList<>();

    public Residents(RandomGenerator random) {
        this.random = random;
    }

    public Resident next() {
        Resident resident = new Resident(
                name(),
                IdNumber.of(FIRST_BIRTH.plusDays(random.nextInt(DAYS_OF_BIRTHS)), random),
                "1%s%09d".formatted(3 + random.nextInt(7), random.nextInt(1_000_000_000)),
                "青溪镇%s%s路%d号%d室"
                        .formatted(pick(GIVEN), pick(GIVEN), 1 + random.nextInt(400), 101 + random.nextInt(600)));
        secrets.addAll(resident.secrets());
        return resident;
    }

    /** A text of a resident's own, kept as secret as the resident. */
    public String says(String text) {
        secrets.add(text);
        return text;
    }

    /** Everything that was typed in and must not turn up anywhere outside the vault. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    private String name() {
        String name;
        do {
            name = pick(SURNAMES) + pick(GIVEN) + pick(GIVEN);
        } while (!names.add(name));
        return name;
    }

    private String pick(String characters) {
        int index = random.nextInt(characters.length());
        return characters.substring(index, index + 1);
    }
}
