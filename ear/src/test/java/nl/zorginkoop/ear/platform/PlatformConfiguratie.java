package nl.zorginkoop.ear.platform;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Er valt niets te kiezen: alles volgt uit de build. */
public final class PlatformConfiguratie implements ContainerConfiguration {

    @Override
    public void validate() {
        // Niets te kiezen, dus niets om te keuren.
    }
}
