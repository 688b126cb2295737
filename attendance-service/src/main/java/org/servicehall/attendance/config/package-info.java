/** How the service is put together. */
@NullMarked
package org.servicehall.attendance.config;

import org.jspecify.annotations.NullMarked;
