package nl.zorginkoop.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenreden;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.web.aanmelden.Ik;

/** De versie van de voorwaarden uit het adres, als wie vraagt haar mag zien. */
@Dependent
class Eigenversie {
    @Inject Voorwaardenoverzicht overzicht;
    @Inject Eigenkader kaders;
    @Inject Ik ik;

    Voorwaardenset lees(UUID id) {
        return overzicht
                .versie(ik.namens(), id)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Voorwaardenreden.ONBEKEND,
                                        Voorwaardenreden.ONBEKEND.zin()));
    }

    /** Leest wat de gemeente bij deze versie stuurt; haar kader zegt wat verboden is. */
    Inhoud lees(UUID id, String inhoud, Set<String> velden) {
        return Toelatingslezer.lees(
                inhoud, velden, in -> kaders.lees(lees(id).kader()).opgave().procedure());
    }
}
