package nl.zorginkoop.contracting.openstelling;

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

/** Wat er met een procedure gebeurt, aan allen op hetzelfde moment en met bewijs (INV-2.7). */
@Dependent
class Mededelingen {
    @Inject Openstellingen openstellingen;
    @Inject Kennisgevingloket kennisgevingen;

    UUID gepubliceerd(Namens namens, Openstelling o) {
        return stuur(
                namens,
                o,
                "OPENSTELLING_GEPUBLICEERD",
                "Nieuwe procedure: " + o.nummer() + " " + o.titel(),
                "Lees de voorwaarden, de stappen en de termijnen; stel uw vragen via het platform.");
    }

    UUID gewijzigd(Namens namens, Openstelling o, String reden) {
        return stuur(
                namens,
                o,
                "OPENSTELLING_GEWIJZIGD",
                "Gewijzigd: " + o.nummer() + " " + o.titel(),
                "De planning is gewijzigd. " + reden + " Op de pagina staat wat er nu geldt.");
    }

    UUID stilgelegd(Namens namens, Openstelling o, String reden) {
        return stuur(
                namens,
                o,
                "OPENSTELLING_STILGELEGD",
                "Stilgelegd: " + o.nummer() + " " + o.titel(),
                "De procedure ligt tijdelijk stil; er kan niets ingediend worden. " + reden);
    }

    UUID hervat(Namens namens, Openstelling o, String reden) {
        return stuur(
                namens,
                o,
                "OPENSTELLING_HERVAT",
                "Hervat: " + o.nummer() + " " + o.titel(),
                "De procedure gaat verder. " + reden);
    }

    UUID ingetrokken(Namens namens, Openstelling o, String reden) {
        return stuur(
                namens,
                o,
                "OPENSTELLING_INGETROKKEN",
                "Ingetrokken: " + o.nummer() + " " + o.titel(),
                "De procedure is ingetrokken en gaat niet verder. " + reden);
    }

    UUID stuur(Namens namens, Openstelling o, String soort, String titel, String tekst) {
        List<Ontvanger> aan = new ArrayList<>();
        openstellingen.geadresseerden(o).forEach(agb -> aan.add(new Ontvanger.Aanbieder(agb)));
        // Ook zonder aanbieders is er bewijs dat het bekend is gemaakt.
        aan.add(new Ontvanger.Gemeenterol(Rol.INKOOPADVISEUR));
        return kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(Openstellingloket.ONDERWERP, o.id()),
                                titel.length() > 200 ? titel.substring(0, 200) : titel,
                                tekst,
                                aan.toArray(Ontvanger[]::new))
                        .metPad("/openstellingen/procedure.xhtml?openstelling=" + o.id()));
    }
}
