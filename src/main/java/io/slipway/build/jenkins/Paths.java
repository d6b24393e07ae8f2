package io.slipway.build.jenkins;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses below the server's own; every part is encoded. */
final class Paths {

    private Paths() {
    }

    static String job(String job) {
        return "/job/" + encode(job);
    }

    static String build(String job, int number) {
        return job(job) + "/" + number;
    }

    static String artifact(String job, int number, String path) {
        return build(job, number) + Answers.DOWNLOAD
                + Arrays.stream(path.split("/")).map(Paths::encode).collect(Collectors.joining("/"));
    }

    /** Asks for so much and no more. */
    static String tree(String fields) {
        return "?tree=" + encode(fields);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
