package org.improvementnotice.compliance;

import java.util.random.RandomGenerator;

/** Numbers from the bytes of a fuzzer, a byte each where one is enough, and zeros behind the last. */
public final class FuzzNumbers implements RandomGenerator {

    private static final int MOST = 1 << 24;

    private final byte[] bytes;
    private int next;

    /** @param bytes not changed while they are drawn from */
    public FuzzNumbers(byte[] bytes) {
        this.bytes = bytes;
    }

    private int nextByte() {
        return next < bytes.length ? bytes[next++] & 0xFF : 0;
    }

    @Override
    public int nextInt(int bound) {
        int drawn = nextByte();
        for (int most = 256; most < bound && most < MOST; most <<= 8) {
            drawn = drawn << 8 | nextByte();
        }
        return drawn % bound;
    }

    @Override
    public long nextLong(long bound) {
        return nextInt((int) Math.min(bound, MOST));
    }

    @Override
    public long nextLong() {
        return nextInt(MOST);
    }
}
