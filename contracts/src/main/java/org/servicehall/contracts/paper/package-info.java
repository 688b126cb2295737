/** Scans and photos of papers 材料影像 that belong to an application, as other services learn of them (rule S4). */
@NullMarked
package org.servicehall.contracts.paper;

import org.jspecify.annotations.NullMarked;
