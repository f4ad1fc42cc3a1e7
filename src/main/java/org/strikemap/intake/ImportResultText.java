package org.strikemap.intake;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.strikemap.reader.Rejection;
import org.strikemap.store.ImportEntry;

/** An account of an import in words. */
final class ImportResultText {

    private static final int SHOWN = 50;
    private static final int SHOWN_OF_A_KIND = 3;

    private ImportResultText() {}

    /** The whole account as one text. */
    static String of(ImportResult account) {
        StringWriter text = new StringWriter();
        print(account, new PrintWriter(text));
        return text.toString();
    }

    static void print(ImportResult account, PrintWriter out) {
        ImportEntry entry = account.entry();
        if (account.earlier()) {
            out.printf("%s: the same file was taken in at %s; nothing changed%n", entry.file(), entry.at());
            return;
        }
        if (account.dryRun()) {
            out.printf("%s: a dry run; nothing is stored, and this is what would be%n", entry.file());
        }
        out.printf(
                "%s: %d rows read, %d accepted, %d rejected%n",
                entry.file(), entry.read(), entry.accepted(), entry.rejected());
        out.printf(
                "claims: %d new, %d changed, %d same, %d withdrawn; incidents: %d new%n",
                account.newClaims(),
                account.changedClaims(),
                account.sameClaims(),
                account.withdrawnClaims(),
                account.newIncidents());
        printRejections("rejected", "kinds of rejection", account.rejections(), out);
        printRejections("cell left out", "kinds of cells left out", account.cellsLeftOut(), out);
        printSome(account.joins(), "joined", out, join -> printProposal("joined", "is", join, out));
        printSome(
                account.doubts(), "to be decided", out, doubt -> printProposal("to be decided", "may be", doubt, out));
        printQuestions(account.questions(), out);
        out.flush();
    }

    /** Each name once, however many rows have it. */
    private static void printQuestions(List<ImportResult.UnplacedClaim> questions, PrintWriter out) {
        printQuestions(
                "not placed",
                questions.stream().filter(question -> !question.wider()).toList(),
                out);
        printQuestions(
                "placed wider",
                questions.stream().filter(ImportResult.UnplacedClaim::wider).toList(),
                out);
    }

    private static void printQuestions(String head, List<ImportResult.UnplacedClaim> questions, PrintWriter out) {
        record Kind(String words, String reason) {}
        Map<Kind, List<ImportResult.UnplacedClaim>> kinds = new LinkedHashMap<>();
        questions.forEach(question -> kinds.computeIfAbsent(
                        new Kind(question.words(), question.reason()), kind -> new ArrayList<>())
                .add(question));
        printSome(List.copyOf(kinds.values()), head, out, alike -> {
            ImportResult.UnplacedClaim first = alike.getFirst();
            String rest = alike.size() == 1 ? "" : " and " + (alike.size() - 1) + " more rows";
            out.printf("%s: line %d%s: %s%s%n", head, first.line(), rest, quoted(first.words()), first.reason());
        });
    }

    /** Some of each kind, so that one that is frequent does not hide the others. */
    private static void printRejections(String head, String kindsName, List<Rejection> rejections, PrintWriter out) {
        record Kind(String column, String reason) {}
        Map<Kind, List<Rejection>> kinds = new LinkedHashMap<>();
        rejections.forEach(rejection -> kinds.computeIfAbsent(
                        new Kind(rejection.column(), rejection.reason()), kind -> new ArrayList<>())
                .add(rejection));
        printSome(List.copyOf(kinds.values()), kindsName, out, ofKind -> {
            ofKind.stream()
                    .limit(SHOWN_OF_A_KIND)
                    .forEach(rejection -> out.printf(
                            "%s: line %d%s: %s%s%n",
                            head,
                            rejection.line(),
                            inColumn(rejection),
                            quoted(rejection.words()),
                            rejection.reason()));
            Rejection first = ofKind.getFirst();
            if (ofKind.size() > SHOWN_OF_A_KIND) {
                out.printf(
                        "%s: %d more%s: %s%n", head, ofKind.size() - SHOWN_OF_A_KIND, inColumn(first), first.reason());
            }
        });
    }

    private static String inColumn(Rejection rejection) {
        return rejection.column().isEmpty() ? "" : ", column " + rejection.column();
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : "'" + words + "' ";
    }

    private static void printProposal(String head, String verb, ImportResult.MatchProposal proposal, PrintWriter out) {
        out.print(String.format(
                Locale.ROOT,
                "%s: %s %s %s (%.2f: %s)%n",
                head,
                proposal.key(),
                verb,
                proposal.incident(),
                proposal.score(),
                proposal.reason()));
    }

    private static <T> void printSome(List<T> all, String what, PrintWriter out, Consumer<T> print) {
        all.stream().limit(SHOWN).forEach(print);
        if (all.size() > SHOWN) {
            out.printf("%s: %d more%n", what, all.size() - SHOWN);
        }
    }
}
