package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import tools.jackson.databind.node.ObjectNode;

/** What may be sent in the plain columns of a claim, as the description of the API tells it. */
class DetailPropertiesTest {

    private final ObjectNode schemas = DetailProperties.schemas();

    @Test
    void everyColumnHasASchema() {
        assertThat(schemas.propertyNames())
                .containsExactlyElementsOf(
                        Details.COLUMNS.stream().map(DetailColumn::name).toList());
    }

    @Test
    void numbersHaveBoundsAndWordsAList() {
        assertThat(schemas.at("/strikes/type").asString()).isEqualTo("integer");
        assertThat(schemas.at("/strikes").has("minimum")).isTrue();
        assertThat(schemas.at("/note/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/note").has("minimum")).isFalse();
        assertThat(schemas.at("/note").has("enum")).isFalse();
        assertThat(schemas.at("/grading/enum")).hasSize(HarmStatus.values().length);
        assertThat(List.of(schemas.at("/grading/nullable").asBoolean())).containsExactly(true);
    }
}
