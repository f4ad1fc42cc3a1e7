package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextInternerTest {

    private final TextInterner texts = new TextInterner();

    private String get(String text, int likely) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        int slot = texts.find(bytes, 1, bytes.length - 1, likely);
        return texts.get(slot, bytes, 1, bytes.length - 1);
    }

    @Test
    void equalTextsAreOneObjectWhereverTheyWereLookedForFirst() {
        String first = get("غارة", 0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(get("text " + i, i % 256)).isEqualTo("text " + i);
        }
        assertThat(get("غارة", 3)).isSameAs(first).isEqualTo("غارة");
        assertThat(get("text 17", 4)).isSameAs(get("text 17", 5));
        assertThat(get("", 0)).isSameAs(get("", 1)).isEmpty();
    }

    @Test
    void whatComesOnceTheTableIsFullIsRightAllTheSame() {
        for (int i = 0; i < 70_000; i++) {
            assertThat(get("text " + i, 0)).isEqualTo("text " + i);
        }
        assertThat(get("text 69999", 0)).isEqualTo("text 69999");
        assertThat(get("text 0", 0)).isSameAs(get("text 0", 9));
    }
}
