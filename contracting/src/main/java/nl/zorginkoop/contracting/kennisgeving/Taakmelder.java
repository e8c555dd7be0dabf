package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taak;
import nl.zorginkoop.contracting.termijn.TaakVerplaatst;

/** Laat iemand weten dat er een taak op zijn naam of bij zijn rol is komen te liggen. */
@ApplicationScoped
class Taakmelder {
    @Inject Verzending verzending;
    @Inject Bezorgingen bezorgingen;

    void bij(@Observes TaakVerplaatst verplaatst) {
        Taak taak = verplaatst.taak();
        Namens door = verplaatst.door();
        if (door.wie().equals(taak.eigenaar())) {
            return;
        }
        String tekst =
                verplaatst.geescaleerd()
                        ? "Deze taak bleef liggen en ligt nu bij u."
                        : "Deze taak is aan u toegewezen door " + door.wie() + ".";
        verzending.stuur(
                door,
                Kennisgevingverzoek.over(
                                "TAAK",
                                new Onderwerp("TAAK", taak.id()),
                                taak.titel(),
                                tekst,
                                ontvanger(taak))
                        .metPad("/taken?id=" + taak.id())
                        .bij(taak.gemeente()));
    }

    // Een eigenaar zonder account (meer) mag het doorschuiven niet tegenhouden: dan de hele rol.
    private Ontvanger ontvanger(Taak taak) {
        if (taak.eigenaar() != null
                && bezorgingen
                        .medewerker(
                                taak.eigenaar(),
                                taak.gemeente().code(),
                                taak.aanbieder() == null ? null : taak.aanbieder().code())
                        .isPresent()) {
            return new Ontvanger.Persoon(taak.eigenaar());
        }
        return taak.aanbieder() == null
                ? new Ontvanger.Gemeenterol(taak.rol())
                : new Ontvanger.Aanbieder(taak.aanbieder());
    }
}
