package org.servicehall.intake;

import java.util.Set;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.testing.conformance.DescribedService;

class DescribedApiTest implements WholeService, DescribedService {
    /**
     * A fee that is not due is refused as such, and leaves evidence (P4); what comes after the count goes to the next day
     * (S12); what a voided paper was taken for may be missing already (S4).
     */
    @Override
    public Set<String> neverAnswered() {
        return Set.of("nothing-to-charge", "takings-sealed", "material-missing-already");
    }

    @Override
    public int undescribedProperties() {
        return 73;
    }
}
