@NullMarked
package org.servicehall.accountability.domain;

import org.jspecify.annotations.NullMarked;
