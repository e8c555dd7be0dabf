package nl.zorginkoop.ear.server;

import nl.zorginkoop.ear.platform.TestEar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Een testklasse die hiervan erft, loopt binnen de draaiende server en krijgt met {@code @Inject},
 * {@code @EJB} en {@code @Resource} alles van de EAR. Hij staat in dit pakket of eronder.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InDeServer {

    @Deployment
    public static EnterpriseArchive platform() {
        return TestEar.bouw();
    }
}
