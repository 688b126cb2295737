package org.servicehall.intake;

import org.servicehall.platform.testing.conformance.DescribedService;

class DescribedApiTest implements WholeService, DescribedService {}
