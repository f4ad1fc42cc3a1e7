package org.strikemap.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikemap.snapshot.ReportReference;

/** What the feed says of where a report can be read, in English. */
final class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int MONTH_LENGTH = "YYYY-MM".length();
    private static final int DAY_LENGTH = "YYYY-MM-DD".length();

    private ReportWords() {}

    /** Who published it, by whose relay, and when: {@code SANA, as relayed by Sputnik, 9 June 2017}. */
    static String describe(ReportReference report) {
        String relay = report.via() == null ? "" : ", as relayed by " + report.via();
        return report.source() + relay + ", " + day(report.date());
    }

    /** The address with what is to be said of it, or why there is none. */
    static String address(ReportReference report) {
        if (report.url() == null) {
            return report.noAddress() == null
                    ? "no address"
                    : "no address (" + report.noAddress().replace('_', ' ') + ")";
        }
        return report.figureMissing() ? report.url() + " (figure not seen at this address)" : report.url();
    }

    private static String day(@Nullable String date) {
        if (date == null) {
            return "date unknown";
        }
        if (date.length() == DAY_LENGTH) {
            return LocalDate.parse(date).format(DAY);
        }
        return date.length() == MONTH_LENGTH ? YearMonth.parse(date).format(MONTH) : date;
    }
}
