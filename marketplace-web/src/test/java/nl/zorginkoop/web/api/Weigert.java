package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** De weigering noemt het veld waar het aan lag. */
final class Weigert {
    private Weigert() {}

    static void veld(String veld, ThrowingCallable lezen) {
        assertThatThrownBy(lezen)
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
