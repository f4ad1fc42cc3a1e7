package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may edit: nobody without a key, and with one those who show it. */
class EditKeyTest {

    private static final String KEY = "0123456789abcdef";

    private static void refuses(EditKey key, @Nullable String authorization, EditException.Reason reason) {
        assertThatThrownBy(() -> key.require(authorization, "192.0.2.1"))
                .isInstanceOfSatisfying(
                        EditException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + KEY, "bearer  " + KEY + " "})
    void whoShowsTheKeyPasses(String authorization) {
        assertThatCode(() -> EditKey.of(KEY).require(authorization, "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({",NO_KEY", "Basic abc,NO_KEY", KEY + ",NO_KEY", "Bearer,NO_KEY", "Bearer 0123456789abcdee,WRONG_KEY"})
    void othersAreToldWhatIsWrong(@Nullable String authorization, EditException.Reason reason) {
        refuses(EditKey.of(KEY), authorization, reason);
        refuses(EditKey.of(KEY), authorization, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void withoutAKeyNobodyEdits(String none) {
        refuses(EditKey.of(none), "Bearer " + KEY, EditException.Reason.READ_ONLY);
        refuses(EditKey.of(null), "Bearer ", EditException.Reason.READ_ONLY);
        assertThat(EditKey.of(none).isOn()).isFalse();
    }

    @Test
    void aKeyHasSixteenToFiveHundredVisibleCharacters() {
        assertThat(EditKey.of("k".repeat(16)).isOn()).isTrue();
        assertThat(EditKey.of("k".repeat(500)).isOn()).isTrue();
        for (String weak :
                new String[] {"k".repeat(15), "k".repeat(501), "a blank in the key", "schlüssel-mit-umlaut"}) {
            assertThatThrownBy(() -> EditKey.of(weak)).isInstanceOf(EditKey.WeakKeyException.class);
        }
    }
}
