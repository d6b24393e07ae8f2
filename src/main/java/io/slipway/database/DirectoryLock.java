package io.slipway.database;

import io.slipway.shared.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second portal out of a directory for as long as this process lives. */
class DirectoryLock implements AutoCloseable {

    /** Asked before the file is opened: on Linux closing a second channel would give up this process's lock on the file. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StartRefused if another live process, or another part of this one, holds the directory */
    static DirectoryLock of(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        if (!HELD_HERE.add(file)) {
            throw inUse(directory, "this one");
        }
        boolean locked = false;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            locked = channel.tryLock() != null;
            if (!locked) {
                throw inUse(directory, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(file, channel);
        } finally {
            if (!locked) {
                channel.close();
                HELD_HERE.remove(file);
            }
        }
    }

    private static StartRefused inUse(Path directory, String process) {
        return new StartRefused("Another portal (process " + process + ") uses the data in " + directory + ".",
                "Stop that portal first, or give this one a directory of its own with slipway.data-dir.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
