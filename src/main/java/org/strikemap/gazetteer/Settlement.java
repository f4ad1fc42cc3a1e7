package org.strikemap.gazetteer;

/** What a settlement is, by how many people live there. Pure. */
public final class Settlement {

    private static final int CITY_POPULATION = 100_000;
    private static final int TOWN_POPULATION = 5_000;
    private static final int WIDEST_CITY_METRES = 15_000;

    private Settlement() {}

    /** City, town or village; the last where nobody knows how many live there. */
    public static PlaceKind kindOf(int population) {
        if (population >= CITY_POPULATION) {
            return PlaceKind.CITY;
        }
        return population >= TOWN_POPULATION ? PlaceKind.TOWN : PlaceKind.VILLAGE;
    }

    /**
     * The radius of a place whose own nobody states, in metres. A city's area grows about with its people; the usual radius is
     * that of half a million.
     */
    public static int radiusMetres(PlaceKind kind, int population) {
        int usual = kind.usualRadiusMetres();
        if (kind != PlaceKind.CITY) {
            return usual;
        }
        return (int) Math.clamp(usual * Math.sqrt(Math.max(0, population) / 500_000.0), usual, WIDEST_CITY_METRES);
    }
}
