package org.servicehall.demo.desk;

/** The matters that the day is about. */
public enum Matter {
    INFORMATION("information-request", "政策信息咨询"),
    EMPLOYMENT("employment-registration-certificate", "就业失业登记证"),
    ALLOWANCE("urban-minimum-living-allowance", "城镇居民最低生活保障"),
    HOUSING("low-rent-housing", "廉租房保障"),
    PENSION("pension-qualification", "养老金资格认证"),
    PETITION("petition", "信访事项"),
    MOVING_OUT("household-move-out", "户口迁出"),
    DISASTER_SUBSIDY("agricultural-disaster-subsidy", "农业灾害补助"),
    SURVIVOR("survivor-allowance-qualification", "遗属补助资格认证"),
    FIVE_GUARANTEES("five-guarantee-support", "农村“五保户”供养"),
    DISABILITY("severe-disability-living-allowance", "贫困重度残疾人生活救助");

    private final String id;
    private final String chinese;

    Matter(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return chinese;
    }
}
