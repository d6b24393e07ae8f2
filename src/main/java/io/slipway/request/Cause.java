package io.slipway.request;

/** What keeps a request where it is, the most urgent first. */
public enum Cause {
    /** The engine does not know its process any more. */
    GONE,
    /** Nobody and nothing would take it on from here. */
    DEAD_END,
    /** A step, or the engine itself, gave up; somebody looks after it. */
    FAILED,
    /** No running node knows the step. */
    UNKNOWN_STEP,
    /** Something was not possible, and people decide how to go on. */
    DECISION,
    /** A person or a group has to do something. */
    PERSON,
    /** The external system is left alone for now. */
    PAUSED,
    /** A try failed; there will be another one. */
    RETRYING,
    /** The node that was at it went away. */
    INTERRUPTED,
    /** A step has not begun, because others come before it. */
    QUEUED,
    /** A step is at work. */
    RUNNING,
    /** What was done is being taken back. */
    UNDOING,
    /** Waits for a message, a signal or a condition. */
    EVENT,
    /** Waits for a moment. */
    TIMER,
    /** The engine goes on by itself. */
    CONTINUING,
    /** The engine has been told to leave it alone. */
    SUSPENDED,
    COMPLETED,
    REJECTED,
    CANCELLED
}
