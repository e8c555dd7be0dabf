package nl.zorginkoop.ear.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.zorginkoop.launcher.Scriptlist;
import nl.zorginkoop.launcher.Tekstkolommen;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** De EAR zoals de build hem levert, met één module erbij voor de tests die in de server lopen. */
public final class TestEar {

    public static final String CONTEXT = "/test";
    private static final String TESTPAKKET = "nl.zorginkoop.ear.server";
    private static final String BESCHRIJVING = "META-INF/application.xml";
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                    + " bean-discovery-mode=\"annotated\"/>";

    private TestEar() {}

    public static EnterpriseArchive bouw() {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "zorginkoop.ear")
                        .importFrom(TestPlatform.bouw().resolve("zorginkoop.ear").toFile())
                        .as(EnterpriseArchive.class);
        WebArchive war =
                ShrinkWrap.create(WebArchive.class, "test.war")
                        .addPackages(true, TESTPAKKET)
                        .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                        .addClasses(
                                Scriptlist.class, Tekstkolommen.class, Tekstkolommen.Kolom.class)
                        .addAsResource("autorisatie/deurmatrix.csv")
                        .addAsResource("autorisatie/tekst-langs-de-deur.csv")
                        .addAsLibraries(jar(org.assertj.core.api.Assertions.class));
        String beschrijving = lees(ear).replace("</application>", module() + "</application>");
        ear.delete(BESCHRIJVING);
        return ear.add(new StringAsset(beschrijving), BESCHRIJVING)
                .addAsModule(Testable.archiveToTest(war));
    }

    /**
     * Omdat de EAR een application.xml heeft, kijkt de server alleen naar modules die erin staan.
     */
    private static String module() {
        return "<module><web><web-uri>test.war</web-uri><context-root>"
                + CONTEXT
                + "</context-root></web></module>";
    }

    private static String lees(EnterpriseArchive ear) {
        try (InputStream inhoud = ear.get(BESCHRIJVING).getAsset().openStream()) {
            return new String(inhoud.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static java.io.File jar(Class<?> klasse) {
        return Path.of(klasse.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toFile();
    }
}
