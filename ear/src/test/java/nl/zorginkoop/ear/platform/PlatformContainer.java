package nl.zorginkoop.ear.platform;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/**
 * Arquillian op het platform van de starter. De kant-en-klare WildFly-adapters rollen per
 * testklasse opnieuw uit; alle klassen delen hier één uitrol van de echte EAR met {@code test.war}
 * erin, zodat tests in de server en in de browser dezelfde, één keer gestarte server zien.
 */
public final class PlatformContainer implements DeployableContainer<PlatformConfiguratie> {

    private static final String TESTSERVLET = "ArquillianServletRunnerEE9";

    @Override
    public Class<PlatformConfiguratie> getConfigurationClass() {
        return PlatformConfiguratie.class;
    }

    @Override
    public void setup(PlatformConfiguratie configuratie) {
        // Alles volgt uit de build.
    }

    @Override
    public void start() {
        // De server start bij de eerste uitrol, met de EAR al klaargelegd.
    }

    @Override
    public void stop() {
        TestPlatform.stop();
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archief) {
        TestPlatform.start(archief);
        HTTPContext http = new HTTPContext("localhost", TestPlatform.poort());
        http.add(new Servlet(TESTSERVLET, TestEar.CONTEXT));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archief) {
        // De volgende klasse gebruikt dezelfde uitrol.
    }

    @Override
    public void deploy(Descriptor beschrijving) {
        throw new UnsupportedOperationException("Alleen de EAR wordt uitgerold");
    }

    @Override
    public void undeploy(Descriptor beschrijving) {
        throw new UnsupportedOperationException("Alleen de EAR wordt uitgerold");
    }
}
