package org.strikemap.gazetteer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sources as a built-in place's basis names them. */
enum Attribution {
    GEONAMES("GeoNames", "GeoNames (CC BY 4.0)"),
    OPEN_SYRIA("OpenSyria", "OpenSyria (CC BY 4.0)"),
    WHOS_ON_FIRST("Who's On First", "Who's On First (CC0)"),
    OCHA("OCHA", "OCHA (CC BY-IGO)"),
    UCDP("UCDP", "UCDP (CC BY 4.0)"),
    NATURAL_EARTH("Natural Earth", "Natural Earth (public domain)"),
    AIRWARS("Airwars", "single points as geolocated by Airwars");

    private final String name;
    private final String credit;

    Attribution(String name, String credit) {
        this.name = name;
        this.credit = credit;
    }

    /** The line that names the source and its licence. */
    String credit() {
        return credit;
    }

    /**
     * The lines for these places, each once.
     *
     * @param credits the lines for the lists beside the built-in one
     */
    static List<String> list(Collection<Place> builtIn, Collection<String> credits) {
        Set<String> all = new LinkedHashSet<>();
        for (Attribution attribution : values()) {
            if (credits.contains(attribution.credit)
                    || builtIn.stream().anyMatch(place -> place.basis().contains(attribution.name))) {
                all.add(attribution.credit);
            }
        }
        all.addAll(credits);
        return List.copyOf(all);
    }
}
