@NullMarked
package org.servicehall.accountability.retaliation;

import org.jspecify.annotations.NullMarked;
