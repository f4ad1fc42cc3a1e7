package org.strikemap.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many GET and HEAD requests are processed concurrently, first in, first out (a fair semaphore). Without it a
 * keep-alive connection whose next request has already arrived would be served repeatedly while others still wait for their
 * first. A request releases its permit when the first byte of the response is written, since from then on the client sets the
 * pace. A request that has waited for the timeout takes over the permit of the longest holder, if that one has held it for at
 * least the timeout; otherwise it proceeds without a permit, so the limit bounds throughput, never availability. Thread-safe.
 */
public final class FairConcurrencyLimitFilter implements Filter {

    private final Semaphore free;
    private final long timeoutNanos;
    private final Queue<Permit> taken = new ConcurrentLinkedQueue<>();

    /**
     * @param atOnce how many requests are worked on at once
     * @param timeout how long a request waits at most
     */
    public FairConcurrencyLimitFilter(int atOnce, Duration timeout) {
        this.free = new Semaphore(atOnce, true);
        this.timeoutNanos = timeout.toNanos();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && (asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD"))) {
            Permit turn = new Permit();
            turn.acquire();
            try {
                chain.doFilter(request, new PermitReleasingResponse(answer, turn));
            } finally {
                turn.release();
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Permits available now. */
    int availablePermits() {
        return free.availablePermits();
    }

    private final class Permit {

        private final AtomicBoolean held = new AtomicBoolean();
        private long acquiredAtNanos;

        /**
         * Yields first, so that virtual threads that were scheduled earlier can enter the queue first. Without the yield the
         * semaphore is fair only among threads already waiting.
         */
        @SuppressWarnings("ThreadPriorityCheck") // only fairness hangs on it
        void acquire() {
            Thread.yield();
            boolean mine = false;
            try {
                mine = free.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS) || stealExpired();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (mine) {
                acquiredAtNanos = System.nanoTime();
                held.set(true);
                taken.add(this);
            }
        }

        private boolean stealExpired() {
            Permit longest = taken.peek();
            return longest != null
                    && System.nanoTime() - longest.acquiredAtNanos >= timeoutNanos
                    && longest.tryRelease();
        }

        /** Gives the permit up; true for the one call that does so. */
        private boolean tryRelease() {
            return held.compareAndSet(true, false) && taken.remove(this);
        }

        void release() {
            if (tryRelease()) {
                free.release();
            }
        }
    }

    /** Releases the permit when the response is first written to. */
    private static final class PermitReleasingResponse extends HttpServletResponseWrapper {

        private final Permit turn;
        private @Nullable ServletOutputStream out;

        PermitReleasingResponse(HttpServletResponse response, Permit turn) {
            super(response);
            this.turn = turn;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (out == null) {
                out = new PermitReleasingOutputStream(super.getOutputStream(), turn);
            }
            return out;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            turn.release();
            return super.getWriter();
        }
    }

    private static final class PermitReleasingOutputStream extends ServletOutputStream {

        private final ServletOutputStream to;
        private final Permit turn;

        PermitReleasingOutputStream(ServletOutputStream to, Permit turn) {
            this.to = to;
            this.turn = turn;
        }

        @Override
        public void write(int one) throws IOException {
            turn.release();
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int start, int size) throws IOException {
            turn.release();
            to.write(bytes, start, size);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
