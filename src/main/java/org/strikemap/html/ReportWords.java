package org.strikemap.html;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.source.ReportReference;
import org.strikemap.source.ReportedDate;

/** What pages and the feed say of where a report can be read. */
public final class ReportWords {

    private ReportWords() {}

    /** Who published it, who relays it, and when: {@code SANA, as relayed by Sputnik, 9 June 2017}. */
    public static String describe(ReportReference report, PageLanguage language) {
        ReportedDate published = report.published();
        String date = published == null ? language.word("claim.undated") : day(published, language);
        Catalogue words = Catalogue.of(language);
        return report.via() == null
                ? words.text("claim.dated", Map.of("source", report.source(), "date", date))
                : words.text("claim.relayed", Map.of("source", report.source(), "via", report.via(), "date", date));
    }

    /** What is to be said of the address, or of its absence; null where it is as it should be. */
    public static @Nullable String remark(ReportReference report, PageLanguage language) {
        if (report.url() != null) {
            return report.figureMissing() ? language.word("claim.notSeen") : null;
        }
        return report.noAddress() == null
                ? language.word("claim.noLink")
                : Catalogue.of(language)
                        .text(
                                "claim.noLink.why",
                                Map.of("why", language.word(String.join(".", "no_address", report.noAddress()))));
    }

    /** The first day, as finely as it is known. */
    private static String day(ReportedDate date, PageLanguage language) {
        DateTimeFormatter format = switch (date.precision()) {
            case DAY -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
            case MONTH -> DateTimeFormatter.ofLocalizedPattern("yMMMM");
            case YEAR -> DateTimeFormatter.ofPattern("uuuu");
        };
        return format.withLocale(language.locale()).format(date.first());
    }
}
