/** Whether what came over the wire is what the OpenAPI document says would come. */
@NullMarked
package org.servicehall.conformance;

import org.jspecify.annotations.NullMarked;
