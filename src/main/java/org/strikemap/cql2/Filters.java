package org.strikemap.cql2;

import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/** The factory of filters that everything here uses. */
final class Filters {

    static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private Filters() {}
}
