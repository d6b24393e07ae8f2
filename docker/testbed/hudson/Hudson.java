/** Starts Hudson on a newer Java than it asks for. */
public final class Hudson {

    private Hudson() {
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.version", "1.8.0");
        Class.forName("org.eclipse.hudson.war.Executable").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
