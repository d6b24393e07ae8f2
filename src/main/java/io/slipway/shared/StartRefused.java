package io.slipway.shared;

/**
 * The portal cannot or must not start as it is configured. The console shows what is wrong and what to do instead of a stack
 * trace; both are plain English sentences for the person who started it.
 */
public class StartRefused extends RuntimeException {

    private final String whatToDo;

    public StartRefused(String whatIsWrong, String whatToDo) {
        super(whatIsWrong);
        this.whatToDo = whatToDo;
    }

    public StartRefused(String whatIsWrong, String whatToDo, Throwable cause) {
        super(whatIsWrong, cause);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
