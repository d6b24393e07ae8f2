package io.slipway.process.lint;

import java.util.stream.Stream;

/** Something that every model keeps to. */
interface ModelRule {

    Stream<Finding> check(CheckedModel model);
}
