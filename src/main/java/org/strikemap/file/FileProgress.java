package org.strikemap.file;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far a file has been read: as a bar with its rate and the time that is left on a terminal, as a line a quarter elsewhere. */
public final class FileProgress {

    private static final int KIBIBYTE = 1024;
    private static final int TOLD_STEPS = 4;

    private FileProgress() {}

    /** Work on a file that tells how many bytes of it have been read. */
    public interface Work<T> {
        T run(LongConsumer progress) throws IOException;
    }

    /**
     * Does the work, showing its progress.
     *
     * @param name the file's name
     * @param size how many bytes there are to read
     * @param err where lines are told, where there is no terminal
     */
    public static <T> T show(String name, long size, PrintWriter err, Work<T> work) throws IOException {
        if (!Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)) {
            return work.run(told(name, size, err));
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(size / KIBIBYTE)
                .setUnit(" KiB", 1)
                .showSpeed()
                .build()) {
            return work.run(bytes -> bar.stepTo(bytes / KIBIBYTE));
        }
    }

    private static LongConsumer told(String name, long size, PrintWriter err) {
        long[] told = {0};
        return bytes -> {
            long step = size == 0 ? TOLD_STEPS : bytes * TOLD_STEPS / size;
            if (step > told[0]) {
                told[0] = step;
                err.println(String.format(Locale.ROOT, "%s: %d %% read", name, step * 100 / TOLD_STEPS));
            }
        };
    }
}
