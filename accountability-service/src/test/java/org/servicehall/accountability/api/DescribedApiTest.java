package org.servicehall.accountability.api;

import org.servicehall.platform.testing.conformance.DescribedService;

class DescribedApiTest implements WholeService, DescribedService {
    @Override
    public int undescribedProperties() {
        return 86;
    }
}
