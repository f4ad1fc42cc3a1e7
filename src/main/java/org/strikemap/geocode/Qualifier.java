package org.strikemap.geocode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.NameFolding;

/**
 * The words by which places of one name are told apart. Reports translate them as often as they transliterate them: Eastern Ghariya
 * is al-Ghariya al-Sharqiya. All words of one kind share one form, the transliterated one.
 */
enum Qualifier {
    NORTH(
            "camali",
            "north northern shamali shimali shamaliya shamaliyah shimaliya shimaliyah chamali nord شمالي شمالية شمال"),
    SOUTH("janubi", "south southern janubi janoubi jnubi janubiya janubiyah janoubiya djanoubi sud جنوبي جنوبية جنوب"),
    EAST("carki", "east eastern sharqi sharqiya sharqiyah sharki charqi charki sharkiya sharqia شرقي شرقية شرق"),
    WEST("garbi", "west western gharbi gharbiya gharbiyah gharbia garbi غربي غربية غرب"),
    UPPER("faukani", "upper fawqani foqani fauqani fawqaniya fawqaniyah fouqani foqaniya jorin فوقاني فوقانية"),
    LOWER("tahtani", "lower tahtani tahtaniya tahtaniyah tehtani jerin zerin تحتاني تحتانية"),
    BIG("kabir", "big great greater kabir kabira kabirah kabeer kabeera kebir kebira kubra كبير كبيرة كبرى"),
    SMALL("sagir", "small little lesser saghir saghira saghirah sagheer sagheera sghir sughra صغير صغيرة صغرى");

    private static final Map<String, Qualifier> BY_WORD = new HashMap<>();

    static {
        for (Qualifier qualifier : values()) {
            for (String written : qualifier.written.split(" ", -1)) {
                BY_WORD.put(NameFolding.fold(written), qualifier);
            }
        }
    }

    private final String form;
    private final String written;

    Qualifier(String form, String written) {
        this.form = form;
        this.written = written;
    }

    /** The form that a plain word, without its article, stands for if it is one of these; else null. */
    static @Nullable String findForm(String plainWord) {
        Qualifier found = BY_WORD.get(plainWord);
        return found == null ? null : found.form;
    }
}
