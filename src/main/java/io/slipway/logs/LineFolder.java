package io.slipway.logs;

/** Makes lines of what a program writes to a terminal. */
final class LineFolder {

    /** Longer lines go on in the next one. */
    static final int LONGEST = 8192;

    private LineFolder() {
    }

    /**
     * What comes after a carriage return takes the place of its line, as progress bars want it; one right before a line feed, or
     * at the end, where more may follow, belongs to the line's end. Lines that are too long are broken.
     *
     * @param text what was written, from the beginning of a line on
     */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        int begin = 0;
        while (begin < text.length()) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            line(folded, text, begin, end, feed < 0);
            if (feed >= 0) {
                folded.append('\n');
            }
            begin = end + 1;
        }
        return folded.toString();
    }

    private static void line(StringBuilder folded, String text, int begin, int end, boolean open) {
        int last = end;
        while (last > begin && text.charAt(last - 1) == '\r') {
            last--;
        }
        int from = Math.max(begin, text.lastIndexOf('\r', last - 1) + 1);
        while (last - from > LONGEST) {
            int cut = Character.isHighSurrogate(text.charAt(from + LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            folded.append(text, from, from + cut).append('\n');
            from += cut;
        }
        folded.append(text, from, last);
        if (open && last < end) {
            folded.append('\r');
        }
    }
}
