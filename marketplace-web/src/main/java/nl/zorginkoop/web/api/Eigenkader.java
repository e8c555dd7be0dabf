package nl.zorginkoop.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kaderreden;
import nl.zorginkoop.web.aanmelden.Ik;

/** Het inkoopkader uit het adres, als het van de eigen gemeente is. */
@Dependent
class Eigenkader {
    @Inject Inkoopkaderoverzicht overzicht;
    @Inject Ik ik;

    Inkoopkader lees(UUID kader) {
        return overzicht
                .kader(ik.namens(), kader)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Kaderreden.ONBEKEND,
                                        "Dit inkoopkader is er niet voor uw organisatie."));
    }

    /** Leest wat er bij dit kader binnenkomt; wat zijn procedure verbiedt krijgt haar reden. */
    Inhoud lees(UUID kader, String inhoud, Set<String> velden) {
        return Toelatingslezer.lees(inhoud, velden, in -> lees(kader).opgave().procedure());
    }
}
