package org.strikemap.gazetteer;

/**
 * Other names of a place in one cell.
 *
 * @param cell as {@link LanguageTaggedNames} writes it; empty for none
 */
public record TaggedNames(String cell) {

    @Override
    public String toString() {
        return cell;
    }
}
