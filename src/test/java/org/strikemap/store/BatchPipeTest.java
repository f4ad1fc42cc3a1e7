package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPipeTest {

    private final BatchPipe<Integer> pipe = new BatchPipe<>();
    private final List<Integer> consumed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 1_000})
    void everyElementComesThroughInOrder(int count) throws Exception {
        FutureTask<String> production = new FutureTask<>(() -> pipe.produceAll(to -> {
            IntStream.range(0, count).forEach(to::accept);
            return "a result";
        }));
        Thread.ofVirtual().start(production);
        pipe.consumeAll(consumed::add, production);
        assertThat(consumed)
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
        assertThat(production.get()).isEqualTo("a result");
    }

    @Test
    void aProducerThatFailsEndsThePipe() {
        FutureTask<String> production = new FutureTask<>(() -> pipe.produceAll(to -> {
            to.accept(1);
            throw new SQLException("the connection is gone");
        }));
        Thread.ofVirtual().start(production);
        pipe.consumeAll(consumed::add, production);
        assertThat(consumed).isEmpty();
        assertThatThrownBy(production::get).hasRootCauseMessage("the connection is gone");
    }

    /** Where no connection is to be had, the producer is never called and leaves no end marker. */
    @Test
    void aTaskThatEndsBeforeItProducesEndsThePipe() {
        pipe.consumeAll(consumed::add, CompletableFuture.failedFuture(new SQLException("no connection")));
        assertThat(consumed).isEmpty();
    }
}
