package org.strikemap.geocode;

import java.util.Arrays;

/**
 * Similarity of two transliterated forms ({@link Transliteration}): one less their weighted edit distance over the weight of
 * the heavier one, 0 to 1. The distance is that of optimal string alignment (Damerau 1964, with the transposition of
 * neighbours), in which vowels, which transcriptions write freely and Arabic script leaves out, cost little and consonants that
 * transcriptions confuse cost half. Holds buffers, so not thread-safe.
 */
final class Likeness {

    private final LetterCosts costs;
    private int[] before = new int[64];
    private int[] above = new int[64];
    private int[] row = new int[64];
    private int[] gaps = new int[64];

    Likeness(LetterCosts costs) {
        this.costs = costs;
    }

    /** A stretch of a form. */
    static final class Form {

        private final byte[] letters;
        private final int from;
        private final int to;
        private final boolean arabic;
        private final int consonants;

        /** A bit for each consonant that occurs, shared by letters that have the same last five bits. */
        private final int present;

        /** @param arabic whether the form lacks short vowels, since it comes from Arabic script */
        Form(byte[] letters, int from, int to, boolean arabic) {
            this.letters = letters;
            this.from = from;
            this.to = to;
            this.arabic = arabic;
            int count = 0;
            int bits = 0;
            for (int i = from; i < to; i++) {
                if (!LetterCosts.isVowel(letters[i])) {
                    count++;
                    bits |= 1 << letters[i];
                }
            }
            consonants = count;
            present = bits;
        }

        /** The whole of a form. */
        static Form of(byte[] letters, boolean arabic) {
            return new Form(letters, 0, letters.length, arabic);
        }

        /** A stretch of this stretch. */
        Form part(int begin, int end) {
            return new Form(letters, from + begin, from + end, arabic);
        }

        boolean arabic() {
            return arabic;
        }

        /** The letters, copied. */
        byte[] toBytes() {
            return Arrays.copyOfRange(letters, from, to);
        }

        /** The byte that stands so far before the first letter, where the form is a part of a record. */
        byte byteBefore(int back) {
            return letters[from - back];
        }

        int length() {
            return to - from;
        }

        byte letter(int at) {
            return letters[from + at];
        }

        int consonants() {
            return consonants;
        }

        /** How many of its consonants the other has nowhere, so that each of them costs something. */
        int countMissing(Form other) {
            int foreign = present & ~other.present;
            if (foreign == 0) {
                return 0;
            }
            int missing = 0;
            for (int i = from; i < to; i++) {
                missing += LetterCosts.isVowel(letters[i]) ? 0 : (foreign >>> letters[i]) & 1;
            }
            return missing;
        }
    }

    /** The sum of a form's letters' weights, and at the least that of a short word. */
    int weight(Form form) {
        int vowels = form.length() - form.consonants();
        return Math.max(form.consonants() * LetterCosts.CONSONANT + vowels * costs.vowel(), costs.leastWeight());
    }

    /** How alike two forms are, 0 to 1; 0 also when they turn out to be less alike than asked for. */
    double similarity(Form one, Form other, double least) {
        int heavier = Math.max(weight(one), weight(other));
        int most = (int) (heavier * (1 - least));
        if (Math.abs(one.consonants() - other.consonants()) * costs.hGap() > most
                || Math.max(one.countMissing(other), other.countMissing(one)) * costs.hGap() > most) {
            return 0;
        }
        int distance = weightedDistance(one, other, most);
        return distance > most ? 0 : 1 - (double) distance / heavier;
    }

    private int weightedDistance(Form one, Form other, int most) {
        int columns = other.length();
        if (row.length <= columns) {
            before = new int[columns * 2];
            above = new int[columns * 2];
            row = new int[columns * 2];
            gaps = new int[columns * 2];
        }
        int oneVowel = other.arabic() && !one.arabic() ? costs.unwrittenVowelGap() : costs.writtenVowelGap();
        int otherVowel = one.arabic() && !other.arabic() ? costs.unwrittenVowelGap() : costs.writtenVowelGap();
        above[0] = 0;
        for (int j = 1; j <= columns; j++) {
            gaps[j] = costs.gap(other.letter(j - 1), j - 1, otherVowel);
            above[j] = above[j - 1] + gaps[j];
        }
        for (int i = 1; i <= one.length(); i++) {
            int least = fillRow(one, i, costs.gap(one.letter(i - 1), i - 1, oneVowel), other);
            if (least > most) {
                return least;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[columns];
    }

    /** Fills the row of one's letter, and tells the least cost in it. */
    private int fillRow(Form one, int i, int gap, Form other) {
        byte letter = one.letter(i - 1);
        byte earlier = i > 1 ? one.letter(i - 2) : 0;
        int left = above[0] + gap;
        int least = left;
        row[0] = left;
        int transposition = costs.transposition();
        for (int j = 1; j <= other.length(); j++) {
            byte otherLetter = other.letter(j - 1);
            int cost = above[j - 1] + costs.substitution(letter, otherLetter);
            cost = Math.min(cost, above[j] + gap);
            cost = Math.min(cost, left + gaps[j]);
            if (earlier == otherLetter && i > 1 && j > 1 && letter == other.letter(j - 2)) {
                cost = Math.min(cost, before[j - 2] + transposition);
            }
            row[j] = cost;
            left = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    /** The least number of letters to change, add, drop or swap with the next (optimal string alignment), or more than {@code most}. */
    int editDistance(Form one, Form other, int most) {
        if (Math.abs(one.length() - other.length()) > most
                || Math.max(one.countMissing(other), other.countMissing(one)) > most) {
            return most + 1;
        }
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        Arrays.setAll(costs[0], j -> j);
        for (int i = 1; i <= one.length(); i++) {
            costs[i][0] = i;
            byte letter = one.letter(i - 1);
            for (int j = 1; j <= other.length(); j++) {
                byte otherLetter = other.letter(j - 1);
                int cost = costs[i - 1][j - 1] + (letter == otherLetter ? 0 : 1);
                cost = Math.min(cost, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
                if (i > 1 && j > 1 && letter == other.letter(j - 2) && one.letter(i - 2) == otherLetter) {
                    cost = Math.min(cost, costs[i - 2][j - 2] + 1);
                }
                costs[i][j] = cost;
            }
        }
        return costs[one.length()][other.length()];
    }
}
