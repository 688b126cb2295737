package org.servicehall.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import org.servicehall.platform.vocabulary.EnumerationName;

/**
 * What schemas are called. One that is of an enumeration is called by that one's name in the vocabulary: two enumerations
 * {@code State} of a service would make one schema of their counts.
 */
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        return type.isEnum() ? EnumerationName.of(type) : super.getNameOfClass(type);
    }
}
