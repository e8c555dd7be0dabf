package nl.zorginkoop.contracting.verzoek;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.toewijzing.ToewijzingAfgekeurd;

/**
 * Hoort dat een aanbieder een toewijzing afkeurde: ging zij over een verzoek, dan ligt dat er weer.
 */
@Dependent
class Toewijzingwacht {
    @Inject Verzoeken verzoeken;
    @Inject Herneming herneming;

    void bij(@Observes ToewijzingAfgekeurd afgekeurd) {
        if (afgekeurd.referentie() == null) {
            return;
        }
        verzoeken
                .metKenmerk(afgekeurd.aanbieder(), afgekeurd.wet(), afgekeurd.referentie())
                .ifPresent(
                        verzoek -> {
                            verzoeken.vergrendel(verzoek);
                            verzoeken.nietToegewezen(verzoek);
                            herneming.van(afgekeurd.namens(), verzoek, "de toewijzing");
                        });
    }
}
