@NullMarked
package org.servicehall.cases.view.sheet;

import org.jspecify.annotations.NullMarked;
