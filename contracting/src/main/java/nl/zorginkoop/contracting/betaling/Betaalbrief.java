package nl.zorginkoop.contracting.betaling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/** Een brief aan de aanbieder over betalen, bij de overeenkomst, met een kennisgeving. */
@Dependent
class Betaalbrief {
    static final String CONTRACT = "CONTRACT";

    @Inject Documentloket documenten;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Klok klok;

    /** De overeenkomst en haar aanbieder. */
    record Aan(
            UUID overeenkomst,
            String nummer,
            AgbCode aanbieder,
            String aanbiedernaam,
            String gemeentenaam) {}

    void schrijf(Namens huis, Aan aan, String onderwerp, List<Brief.Blok> blokken, String pad) {
        documenten.schrijfBrief(
                huis,
                Documentopgave.bij(
                                CONTRACT,
                                aan.overeenkomst(),
                                onderwerp + " " + aan.nummer() + ".pdf")
                        .gedeeldMet(aan.aanbieder()),
                new Brief(
                        List.of("Gemeente " + aan.gemeentenaam()),
                        List.of(aan.aanbiedernaam(), "AGB-code " + aan.aanbieder().code()),
                        klok.vandaag(),
                        aan.nummer(),
                        onderwerp,
                        blokken));
        kennisgevingen.stuur(
                huis,
                Kennisgevingverzoek.over(
                                "BETALING",
                                new Onderwerp(CONTRACT, aan.overeenkomst()),
                                onderwerp + ": overeenkomst " + aan.nummer(),
                                "Er staat een brief bij de overeenkomst, en bij de regels wat dit betekent.",
                                new Ontvanger.Aanbieder(aan.aanbieder()))
                        .metPad(pad));
    }
}
