package org.servicehall.intake.api.acting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;

/** A right request for each operation about who acts for an applicant. */
public final class ActingExamples {
    /** A matter that anybody may bring for somebody else. */
    public static final String RELIEF = WholeService.PENSION
            .replace("pension-qualification", "serious-illness-relief")
            .replace("\"LATE\"", "\"INVOICE_LOST\"")
            .replace("\"PENSION_PASSBOOK\"", "\"DISCHARGE_SUMMARY\"")
            .replace("\"applicant\":{", "\"figures\":[{\"code\":\"HOSPITAL_COST\",\"value\":30000}],\"applicant\":{");

    public static final String SON = """
            {"person":{"name":"欧阳小青","idNumber":"330106198807150015","phone":"13800138001"},
             "ground":"POWER_OF_ATTORNEY","scope":["SUBMIT","SUPPLEMENT"],"documentNo":"浙证字一号",
             "documentDate":"2025-01-02","validUntil":"2099-12-31","seen":"COPY_KEPT","notOfStaff":true}""";

    public static final String ONLINE = """
            {"person":{"name":"欧阳小青","idNumber":"330106198807150015","phone":"13800138001"},
             "ground":"POWER_OF_ATTORNEY","scope":["SUBMIT"],"validUntil":"2099-12-31"}""";

    private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.LEAD);

    private final Door door;

    public ActingExamples(int port) {
        this.door = new Door(port);
    }

    public List<Example> all() {
        return List.of(
                new Example(
                        "/api/applications/{no}/representatives",
                        () -> received() + "/representatives",
                        SON,
                        Door.WANG,
                        DESK),
                new Example(
                        "/api/applications/{no}/representatives/{representative}/power",
                        () -> named() + "/power",
                        "{\"proof\":\"CALLED_BACK\",\"notOfStaff\":true}",
                        Door.WANG,
                        DESK),
                new Example(
                        "/api/applications/{no}/representatives/{representative}/revocation",
                        () -> named() + "/revocation",
                        "{\"word\":\"IN_WRITING\"}",
                        Door.WANG,
                        DESK));
    }

    private String received() {
        return "/api/applications/"
                + door.post(Door.WANG, "/api/applications", RELIEF).text("no");
    }

    private String named() {
        String path = received() + "/representatives";
        door.post(Door.WANG, path, SON.replace(",\"seen\":\"COPY_KEPT\"", ""));
        return path + "/1";
    }
}
