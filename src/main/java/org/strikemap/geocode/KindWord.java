package org.strikemap.geocode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strikemap.gazetteer.NameFolding;
import org.strikemap.gazetteer.PlaceKind;

/** What the words beside a name say about the kind of place that is meant, as in {@code Mafraq Jazra} or {@code Raqqa city}. */
enum KindWord {
    JUNCTION("junction intersection crossroad crossroads roundabout mafraq mafrak mafreq mafrek dawar duwar douar"
            + " carrefour rond kreuzung kreisverkehr مفرق دوار تقاطع"),
    NEIGHBOURHOOD("neighbourhood neighborhood quarter suburb area hay hayy quartier viertel stadtteil حي"),
    SETTLEMENT("city town village ville bourg stadt dorf madinat madinah madina baldat balda qaryat qarya qaryah"
            + " مدينة بلدة قرية"),
    /** What many a village is called after: it is a part of the name, but reports leave it out or put one for another. */
    FEATURE("tell tel tall tal mazraat mazraa khirbat khirbet khirba تل مزرعة خربة"),
    STREET("street road rue strasse sharia shari شارع"),
    BASE("base garrison airbase airfield airport aerodrome air military caserne aeroport aerienne militaire flughafen"
            + " militarflughafen militaerflughafen luftwaffenstutzpunkt fliegerhorst قاعدة مطار عسكري عسكرية"),
    DAM("dam barrage staudamm talsperre سد"),
    SUBDISTRICT("subdistrict nahiya nahiyah nahiyat ناحية"),
    DISTRICT("district mintaqat qada arrondissement bezirk منطقة قضاء"),
    GOVERNORATE("governorate province gouvernorat gouvernement provinz muhafazat mohafazat محافظة");

    /** Words between a kind word and the name: they say nothing of their own. */
    private static final Set<String> LINKS =
            Set.of("of", "de", "du", "des", "d", "la", "le", "l", "the", "von", "der", "die", "point");

    private static final Map<String, KindWord> BY_WORD = new HashMap<>();

    static {
        for (KindWord kindWord : values()) {
            for (String written : kindWord.written.split(" ", -1)) {
                BY_WORD.put(NameFolding.fold(written), kindWord);
            }
        }
    }

    private final String written;

    KindWord(String written) {
        this.written = written;
    }

    /** What a plain word says, if it is one of these; an Arabic word without its article. */
    static Optional<KindWord> find(String plainWord) {
        return Optional.ofNullable(BY_WORD.get(plainWord));
    }

    /** Whether a plain word only links a kind word to a name. */
    static boolean isLink(String plainWord) {
        return LINKS.contains(plainWord);
    }

    /** Whether this word is a right one for such a place. */
    boolean means(PlaceKind kind) {
        return switch (this) {
            case JUNCTION -> kind == PlaceKind.JUNCTION || kind == PlaceKind.LANDMARK;
            case NEIGHBOURHOOD -> kind == PlaceKind.NEIGHBOURHOOD;
            case SETTLEMENT -> kind.isSettlement();
            case FEATURE -> kind.isSettlement() || kind == PlaceKind.LANDMARK;
            case STREET -> kind == PlaceKind.STREET;
            case BASE -> kind == PlaceKind.BASE || kind == PlaceKind.LANDMARK;
            case DAM -> kind == PlaceKind.LANDMARK;
            case SUBDISTRICT -> kind == PlaceKind.SUBDISTRICT;
            case DISTRICT ->
                kind == PlaceKind.DISTRICT || kind == PlaceKind.SUBDISTRICT || kind == PlaceKind.NEIGHBOURHOOD;
            case GOVERNORATE -> kind == PlaceKind.GOVERNORATE;
        };
    }

    /**
     * Whether who writes this word may still have such a place in mind: a village's junction may be known by the village alone.
     * Streets are called after towns far away, so nothing is tolerated for them, and an area is never taken for its chief town.
     */
    boolean tolerates(PlaceKind kind) {
        return switch (this) {
            case JUNCTION -> kind == PlaceKind.TOWN || kind == PlaceKind.VILLAGE || kind == PlaceKind.NEIGHBOURHOOD;
            case NEIGHBOURHOOD ->
                kind == PlaceKind.JUNCTION
                        || kind == PlaceKind.LANDMARK
                        || kind == PlaceKind.STREET
                        || kind == PlaceKind.VILLAGE;
            case SETTLEMENT -> kind == PlaceKind.NEIGHBOURHOOD || kind == PlaceKind.BASE;
            case BASE -> kind == PlaceKind.TOWN || kind == PlaceKind.VILLAGE;
            case DAM, FEATURE, STREET, SUBDISTRICT, DISTRICT, GOVERNORATE -> false;
        };
    }
}
