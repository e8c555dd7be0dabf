package nl.zorginkoop.ear.browser;

import nl.zorginkoop.ear.buiten.VanBuiten;
import org.junit.jupiter.api.extension.ExtendWith;

/** Een test die hier een {@link Scherm} als parameter vraagt, krijgt een verse browser. */
@ExtendWith(BrowserExtensie.class)
public abstract class Browsertest extends VanBuiten {}
