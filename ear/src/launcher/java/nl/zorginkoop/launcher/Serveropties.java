package nl.zorginkoop.launcher;

import java.util.List;
import java.util.stream.Stream;

/** Wat de JVM van de server nodig heeft; {@code bin/standalone.sh} geeft hetzelfde mee. */
final class Serveropties {

    private static final List<String> OPEN =
            List.of(
                    "java.base/java.lang",
                    "java.base/java.lang.invoke",
                    "java.base/java.lang.reflect",
                    "java.base/java.io",
                    "java.base/java.net",
                    "java.base/java.security",
                    "java.base/java.util",
                    "java.base/java.util.concurrent",
                    "java.management/javax.management",
                    "java.naming/javax.naming");
    private static final List<String> GEDEELD =
            List.of(
                    "java.desktop/sun.awt",
                    "java.naming/com.sun.jndi.ldap",
                    "java.naming/com.sun.jndi.url.ldap",
                    "java.naming/com.sun.jndi.url.ldaps",
                    "jdk.naming.dns/com.sun.jndi.dns");

    private Serveropties() {}

    static List<String> jvm(String geheugen) {
        Stream<String> vast =
                Stream.of(
                        "-Xms128m",
                        "-Xmx" + geheugen,
                        // Liever om en opnieuw dan half kapot doorgaan.
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC",
                        "-Djboss.modules.system.pkgs=org.jboss.byteman",
                        "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;"
                                + "maxrefs=300000");
        return Stream.of(
                        vast,
                        OPEN.stream().map(pakket -> "--add-opens=" + pakket + "=ALL-UNNAMED"),
                        GEDEELD.stream().map(pakket -> "--add-exports=" + pakket + "=ALL-UNNAMED"))
                .flatMap(opties -> opties)
                .toList();
    }
}
