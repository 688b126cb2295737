/** Words of acting for somebody else (rule S8). */
@NullMarked
package org.servicehall.contracts.acting;

import org.jspecify.annotations.NullMarked;
