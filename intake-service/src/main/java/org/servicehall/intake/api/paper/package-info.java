/** Scans and photos over HTTP: kept at the counter, handed in and fetched by residents (rule S4). */
@NullMarked
package org.servicehall.intake.api.paper;

import org.jspecify.annotations.NullMarked;
