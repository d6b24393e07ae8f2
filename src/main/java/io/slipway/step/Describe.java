package io.slipway.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one input or output of a step to the author of a process model. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Describe {

    /** A short description with the unit. */
    String value();

    /** A value that would be right. */
    String example() default "";
}
