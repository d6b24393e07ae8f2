package io.slipway.build.jenkins;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.HttpEntityWrapper;

/** An answer that may be read only so far and for so long: the library reads whatever comes into memory. */
final class BoundedEntity extends HttpEntityWrapper {

    private final long limit;
    private final long deadline;

    /** @param deadline as in {@link System#nanoTime()} */
    BoundedEntity(HttpEntity entity, long limit, long deadline) {
        super(entity);
        this.limit = limit;
        this.deadline = deadline;
    }

    @Override
    public InputStream getContent() throws IOException {
        return new Bounded(super.getContent(), limit, deadline);
    }

    private static final class Bounded extends FilterInputStream {

        private final long limit;
        private final long deadline;
        private long count;

        Bounded(InputStream in, long limit, long deadline) {
            super(in);
            this.limit = limit;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("the whole answer takes too long");
            }
            var read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > limit) {
                throw new TooLarge(limit);
            }
            return read;
        }
    }
}
