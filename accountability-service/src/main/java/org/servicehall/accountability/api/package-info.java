@NullMarked
package org.servicehall.accountability.api;

import org.jspecify.annotations.NullMarked;
