package nl.zorginkoop.ear.platform;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Meldt {@link PlatformContainer} bij Arquillian aan. */
public final class PlatformExtensie implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder bouwer) {
        bouwer.service(DeployableContainer.class, PlatformContainer.class);
    }
}
