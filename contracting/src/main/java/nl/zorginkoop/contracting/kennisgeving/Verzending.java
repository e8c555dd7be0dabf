package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingen.Vak;

/** Legt een kennisgeving in alle postvakken, op één moment, en zet de mails klaar. */
@Dependent
class Verzending {
    @Inject Kennisgevingen kennisgevingen;
    @Inject Bezorgingen bezorgingen;
    @Inject Mailer mailer;
    @Inject Klok klok;

    UUID stuur(Namens namens, Kennisgevingverzoek verzoek) {
        Gemeentecode gemeente = namens.gemeente() == null ? verzoek.gemeente() : namens.gemeente();
        if (gemeente == null) {
            throw new IllegalArgumentException("Een verzending hoort bij een gemeente");
        }
        UUID verzending = UUID.randomUUID();
        Instant moment = klok.nu();
        for (Ontvanger ontvanger : verzoek.ontvangers()) {
            Vak vak = vak(namens, gemeente.code(), ontvanger);
            UUID id = UUID.randomUUID();
            if (kennisgevingen.leg(id, verzending, vak, verzoek, moment, namens) && mailer.aan()) {
                bezorgingen.adressen(id).forEach(adres -> bezorgingen.zetKlaar(id, vak, adres));
            }
        }
        return verzending;
    }

    private Vak vak(Namens namens, String gemeente, Ontvanger ontvanger) {
        String afzender = namens.aanbieder() == null ? null : namens.aanbieder().code();
        if (ontvanger instanceof Ontvanger.Aanbieder aanbieder) {
            String agb = aanbieder.agb().code();
            eis(bezorgingen.kentAanbieder(agb) && (afzender == null || afzender.equals(agb)));
            return new Vak(gemeente, agb, "AANBIEDER", null, null);
        }
        if (ontvanger instanceof Ontvanger.Gemeenterol rol) {
            return new Vak(gemeente, afzender, "GEMEENTE", null, rol.rol().name());
        }
        if (ontvanger instanceof Ontvanger.Persoon persoon) {
            return persoonlijk(gemeente, afzender, persoon.gebruikersnaam());
        }
        return new Vak(gemeente, afzender, "GEMEENTE", null, null);
    }

    private Vak persoonlijk(String gemeente, String afzender, String gebruikersnaam) {
        Bezorgingen.Medewerker wie =
                bezorgingen
                        .medewerker(gebruikersnaam, gemeente, afzender)
                        .orElseThrow(Verzending::onbekend);
        if (wie.aanbieder() != null) {
            eis(afzender == null || afzender.equals(wie.aanbieder()));
            return new Vak(gemeente, wie.aanbieder(), "AANBIEDER", gebruikersnaam, null);
        }
        eis(gemeente.equals(wie.gemeente()));
        return new Vak(gemeente, afzender, "GEMEENTE", gebruikersnaam, null);
    }

    private static void eis(boolean bekend) {
        if (!bekend) {
            throw onbekend();
        }
    }

    private static Weigering onbekend() {
        return new Weigering(
                Kennisgevingreden.ONBEKENDE_ONTVANGER,
                "Deze ontvanger is hier niet bekend: kies iemand van deze gemeente of een"
                        + " aanbieder met een account.");
    }
}
