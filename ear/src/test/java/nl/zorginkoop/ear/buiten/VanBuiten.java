package nl.zorginkoop.ear.buiten;

import nl.zorginkoop.ear.platform.TestEar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Een testklasse die hiervan erft, vindt het draaiende platform op {@code TestPlatform.adres()}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class VanBuiten {

    @Deployment
    public static EnterpriseArchive platform() {
        return TestEar.bouw();
    }
}
