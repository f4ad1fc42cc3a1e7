package org.strikemap.cql2;

import org.geotools.api.filter.FilterFactory;
import org.geotools.filter.FilterFactoryImpl;

/** The factory of filters that everything here uses. */
final class Filters {

    /** Made here, since to have GeoTools look for one takes the better part of a second. */
    static final FilterFactory FACTORY = new FilterFactoryImpl();

    private Filters() {}
}
