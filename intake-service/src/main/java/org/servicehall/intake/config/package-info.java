/** How the service is put together. */
@NullMarked
package org.servicehall.intake.config;

import org.jspecify.annotations.NullMarked;
