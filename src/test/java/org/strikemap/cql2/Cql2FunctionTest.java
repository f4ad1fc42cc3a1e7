package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.junit.jupiter.api.Test;

/** What the filters of GeoTools lack has values for their other users too. */
class Cql2FunctionTest {

    private static Expression literal(Object value) {
        return Filters.FACTORY.literal(value);
    }

    @Test
    void foldingsAndOperatorsHaveTheValueThatTheyStandFor() {
        assertThat(new Cql2Function("casei", List.of(literal("Mosul"))).evaluate(null))
                .isEqualTo("mosul");
        assertThat(new Cql2Function("accenti", List.of(literal("Áleppo"))).evaluate(null, String.class))
                .isEqualTo("Aleppo");
        assertThat(new Cql2Function("div", List.of(literal(7L), literal(2L))).evaluate(null, Integer.class))
                .isEqualTo(3);
        assertThat(new Cql2Function("^", List.of(literal(2L), literal(3L))).evaluate(null))
                .isEqualTo(8.0);
        assertThat(new Cql2Function("%", List.of(literal(7L), literal(4L)))
                        .getFunctionName()
                        .getArgumentCount())
                .isEqualTo(2);
    }

    @Test
    void aFilterOverThemIsTrueOrNotByItself() {
        assertThat(Cql2Text.parse("7 div 2 = 3 AND CASEI(id) LIKE 'a%' OR TRUE", CaseTable.SCHEMA)
                        .evaluate(null))
                .isTrue();
        assertThat(Cql2Text.parse("7 % 2 = 0", CaseTable.SCHEMA).evaluate(null)).isFalse();
    }
}
