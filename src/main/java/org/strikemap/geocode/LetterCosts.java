package org.strikemap.geocode;

import org.strikemap.calibration.Calibration;

/**
 * What it costs to change, add, drop or swap letters of a transliterated form, in hundredths of a consonant's weight. Immutable and
 * thread-safe.
 */
final class LetterCosts {

    /** A letter's usual weight, in which the others are told. */
    static final int CONSONANT = 100;

    private static final int BYTES = 256;

    /** Consonants that transcriptions confuse, in pairs. */
    private static final String CONFUSIONS = "kg gj jk cj td dz sz sc xk xh bf ts hk mn xg cs jz dt cx bp vf vb tc";

    private static final LetterCosts BUNDLED = new LetterCosts(GeocodeConstant.BUNDLED);

    private final int vowel;
    private final int leastWeight;
    private final int consonantGap;
    private final int hGap;
    private final int firstVowelGap;
    private final int writtenVowelGap;
    private final int unwrittenVowelGap;
    private final int transposition;
    private final byte[] substitutions;

    private LetterCosts(Calibration<GeocodeConstant> constants) {
        vowel = whole(constants, GeocodeConstant.VOWEL);
        leastWeight = whole(constants, GeocodeConstant.LEAST_WEIGHT);
        consonantGap = whole(constants, GeocodeConstant.CONSONANT_INDEL);
        hGap = whole(constants, GeocodeConstant.H_INDEL);
        firstVowelGap = whole(constants, GeocodeConstant.FIRST_VOWEL);
        writtenVowelGap = whole(constants, GeocodeConstant.WRITTEN_VOWEL);
        unwrittenVowelGap = whole(constants, GeocodeConstant.UNWRITTEN_VOWEL);
        transposition = whole(constants, GeocodeConstant.TRANSPOSITION);
        substitutions = substitutions((byte) whole(constants, GeocodeConstant.OTHER_VOWEL), (byte)
                whole(constants, GeocodeConstant.CONFUSED));
    }

    /** The costs that the constants tell. */
    static LetterCosts of(Calibration<GeocodeConstant> constants) {
        return constants == GeocodeConstant.BUNDLED ? BUNDLED : new LetterCosts(constants);
    }

    private static int whole(Calibration<GeocodeConstant> constants, GeocodeConstant name) {
        return (int) Math.round(constants.get(name));
    }

    private static byte[] substitutions(byte otherVowel, byte confused) {
        byte[] costs = new byte[BYTES * BYTES];
        for (int one = 0; one < BYTES; one++) {
            for (int other = 0; other < BYTES; other++) {
                boolean vowels = isVowel((byte) one) && isVowel((byte) other);
                costs[one * BYTES + other] = one == other ? 0 : vowels ? otherVowel : CONSONANT;
            }
        }
        for (String pair : CONFUSIONS.split(" ", -1)) {
            costs[pair.charAt(0) * BYTES + pair.charAt(1)] = confused;
            costs[pair.charAt(1) * BYTES + pair.charAt(0)] = confused;
        }
        return costs;
    }

    static boolean isVowel(byte letter) {
        return letter == 'a' || letter == 'i' || letter == 'u';
    }

    /** What it costs that one letter stands for another. */
    int substitution(byte letter, byte other) {
        return substitutions[(letter & 0xFF) * BYTES + (other & 0xFF)];
    }

    /**
     * What it costs to add or drop a letter.
     *
     * @param at its place in the form, from 0
     * @param ofVowel what it costs for a vowel that is not the first letter
     */
    int gap(byte letter, int at, int ofVowel) {
        if (isVowel(letter)) {
            return at == 0 ? firstVowelGap : ofVowel;
        }
        return letter == 'h' ? hGap : consonantGap;
    }

    int hGap() {
        return hGap;
    }

    int writtenVowelGap() {
        return writtenVowelGap;
    }

    int unwrittenVowelGap() {
        return unwrittenVowelGap;
    }

    int transposition() {
        return transposition;
    }

    /** A vowel's weight. */
    int vowel() {
        return vowel;
    }

    /** What a form weighs at the least. */
    int leastWeight() {
        return leastWeight;
    }
}
