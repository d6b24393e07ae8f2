package io.slipway.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a process model and its author may rely on. The topic of the service task is {@code id/version}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepContract {

    /** Dotted lower-case name, e.g. {@code vm.clone}. */
    String id();

    /** Major version; a step whose inputs or outputs change incompatibly gets the next one. */
    int version() default 1;

    /** A few words, imperative, English: the name in the catalogue of steps. */
    String title();

    /** One or two sentences on what it does. */
    String description();

    /** The external system that this step loads; concurrency is bounded per system. */
    String system();

    /** What a repeat means. */
    Repeat repeat();

    /** The errors that a model has to catch. */
    BusinessError[] errors() default {};

    /** Waiting times between tries after a transient failure, ISO-8601; their number is the number of retries. */
    String[] retry() default {"PT5S", "PT20S", "PT1M", "PT5M", "PT15M"};

    /** How long the whole step may take, from the intent to the result, ISO-8601. */
    String timeout() default "PT30M";

    /** Why the effect cannot be undone; empty when it can. */
    String irreversible() default "";

    /** The step whose thing the effect lives in and is gone with, e.g. {@code vm.clone} for an account; empty for none. */
    String within() default "";

    /** What a repeat of the step means for the outside. */
    enum Repeat {
        /** The effect can be looked up by its key, and is before every repeat. */
        FINDABLE,
        /** Doing it twice is the same as doing it once. */
        IDEMPOTENT,
        /** It cannot be looked up: an unclear outcome goes to a person. */
        ONCE
    }

    /** A failure that the process has to deal with. */
    @interface BusinessError {

        /** The BPMN error code, e.g. {@code POOL_FULL}. */
        String code();

        /** What it means, one sentence. */
        String meaning();
    }
}
