@NullMarked
package org.servicehall.cases.domain;

import org.jspecify.annotations.NullMarked;
