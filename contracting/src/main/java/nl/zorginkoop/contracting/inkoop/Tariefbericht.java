package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/** Maakt een verandering van tarieven bekend aan allen die onder het kader leveren. */
@Dependent
class Tariefbericht {
    static final String ONDERWERP = "TARIEVEN";

    @Inject Voorwaardensets sets;
    @Inject Kennisgevingloket kennisgevingen;

    void stuur(Namens namens, UUID kader, String soort, String titel, String tekst) {
        List<Ontvanger> aan = new ArrayList<>();
        sets.geadresseerden(kader).forEach(agb -> aan.add(new Ontvanger.Aanbieder(agb)));
        aan.add(new Ontvanger.Gemeenterol(Rol.INKOOPADVISEUR));
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(ONDERWERP, kader),
                                titel,
                                tekst,
                                aan.toArray(Ontvanger[]::new))
                        .metPad("/inkoop/tarieven.xhtml?kader=" + kader));
    }
}
