package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.store.MemoryStore;
import org.strikemap.store.Store;

/** What a merge patch leaves as it was, and what follows what it changes. */
class PatchedClaimTest extends AnyEditingTest {

    @Override
    Store openEmpty(Path folder) {
        return new MemoryStore();
    }

    @Test
    void aMergePatchLeavesEveryFigureAsItWas() {
        EditResult made = editing.claims().create(feature("null", """
            'source':'One','date':'2016-05-01','killed_min':9,'killed_max':11,'killed_best':10,'injured_min':3,'injured_max':4,
            'children_killed_min':1,'children_killed_max':2,'women_killed_min':2,'women_killed_max':3,
            'combatants_killed_min':0,'combatants_killed_max':5
            """));
        Toll toll = claim(made.id()).toll();
        assertThat(toll)
                .isEqualTo(new Toll(
                        new Range(9, 11), 10, new Range(3, 4), new Range(1, 2), new Range(2, 3), new Range(0, 5)));
        EditResult changed = editing.claims().update(made.id(), json("{'properties':{'note':'Seen again'}}"), NONE);
        assertThat(claim(made.id()).toll()).isEqualTo(toll);
        assertThat(changed.id()).isEqualTo(made.id());
        assertThat(changed.version()).isEqualTo(made.version() + 1);
        assertThat(editing.claims().delete(made.id(), NONE).id()).isEqualTo(made.id());
    }

    /** What was on one day is on one day then. */
    @Test
    void aPatchedDayIsOneDayAgain() {
        String id = editing.claims()
                .create(feature("null", "'source':'One','start':'2016-05-01','killed_min':1"))
                .id();
        editing.claims().update(id, json("{'properties':{'start':'2016-06-01'}}"), NONE);
        assertThat(claim(id).when().first()).isEqualTo("2016-06-01");
        assertThat(claim(id).when().last()).isEqualTo("2016-06-01");
    }
}
