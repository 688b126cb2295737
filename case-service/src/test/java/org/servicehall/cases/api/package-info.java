@NullMarked
package org.servicehall.cases.api;

import org.jspecify.annotations.NullMarked;
