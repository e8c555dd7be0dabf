package nl.zorginkoop.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.openstelling.Inlichtingenoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingloket;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** De procedure uit het adres, als zij van de eigen gemeente is. */
@Dependent
class Eigenopenstelling {
    @Inject Openstellingoverzicht overzicht;
    @Inject Openstellingloket loket;
    @Inject Inlichtingenoverzicht inlichtingen;
    @Inject Ik ik;

    Openstelling lees(UUID id) {
        Namens n = ik.namens();
        return overzicht
                .openstelling(n, id)
                .filter(o -> o.gemeente().equals(n.gemeente()))
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Openstellingreden.ONBEKEND,
                                        Openstellingreden.ONBEKEND.zin()));
    }

    /** Leest wat er bij deze procedure binnenkomt; wat zij verbiedt krijgt haar reden. */
    Inhoud lees(UUID id, String inhoud, Set<String> velden) {
        return Toelatingslezer.lees(inhoud, velden, in -> lees(id).procedure());
    }

    /** Alles wat de inkoop op haar pagina ziet, en bij een concept wat er nog ontbreekt. */
    JsonObject heel(UUID id) {
        Namens n = ik.namens();
        Openstelling o = lees(id);
        return Openstellingvorm.beheer(
                o,
                o.toestand() == Openstelling.Toestand.CONCEPT
                        ? loket.aandachtspunten(n, id)
                        : List.of(),
                inlichtingen.notas(n, id).stream()
                        .filter(nota -> nota.publicatie() == null)
                        .findFirst()
                        .orElse(null));
    }
}
