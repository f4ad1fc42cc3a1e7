package org.strikemap.placelist;

import java.util.Map;
import java.util.Optional;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.Settlement;

/** What kind of place GeoNames' feature codes stand for (geonames.org/export/codes.html). Pure. */
final class GeonamesKind {

    private static final Map<String, PlaceKind> KINDS = Map.ofEntries(
            Map.entry("A.ADM1", PlaceKind.GOVERNORATE),
            Map.entry("A.ADM2", PlaceKind.DISTRICT),
            Map.entry("A.ADM3", PlaceKind.SUBDISTRICT),
            Map.entry("A.ADM4", PlaceKind.SUBDISTRICT),
            Map.entry("A.ADM5", PlaceKind.SUBDISTRICT),
            Map.entry("S.AIRB", PlaceKind.BASE),
            Map.entry("S.AIRP", PlaceKind.BASE),
            Map.entry("S.AIRF", PlaceKind.BASE),
            Map.entry("S.INSM", PlaceKind.BASE),
            Map.entry("L.MILB", PlaceKind.BASE),
            Map.entry("L.NVB", PlaceKind.BASE),
            Map.entry("S.MSQE", PlaceKind.LANDMARK),
            Map.entry("S.HSP", PlaceKind.LANDMARK),
            Map.entry("S.DAM", PlaceKind.LANDMARK),
            Map.entry("S.BDG", PlaceKind.LANDMARK),
            Map.entry("R.RDJCT", PlaceKind.JUNCTION));

    private GeonamesKind() {}

    /**
     * The kind, if the gazetteer holds such places. A settlement's comes from its people, but a capital is no less than a city,
     * the seat of a first-order division no less than a town, and what is abandoned, destroyed or history no more than a village.
     *
     * @param population 0 or less if it is not known
     */
    static Optional<PlaceKind> find(String featureClass, String code, int population) {
        if (featureClass.equals("P")) {
            return Optional.of(settlement(code, population));
        }
        return featureClass.equals("A") && code.startsWith("PCL")
                ? Optional.of(PlaceKind.COUNTRY)
                : Optional.ofNullable(KINDS.get(featureClass + "." + code));
    }

    private static PlaceKind settlement(String code, int population) {
        PlaceKind kind = Settlement.kindOf(population);
        return switch (code) {
            case "PPLC" -> PlaceKind.CITY;
            case "PPLA" -> kind == PlaceKind.VILLAGE ? PlaceKind.TOWN : kind;
            case "PPLX" -> PlaceKind.NEIGHBOURHOOD;
            case "PPLH", "PPLCH", "PPLQ", "PPLW" -> PlaceKind.VILLAGE;
            default -> kind;
        };
    }
}
