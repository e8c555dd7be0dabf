package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * Mail aan wie nog geen postvak kan openen, zoals een uitnodiging. Al het andere gaat als
 * kennisgeving, met de inhoud op het platform.
 */
@ApplicationScoped
public class Mailpost {
    @Inject Mailer mailer;
    @Inject Klok klok;

    /** Is er een mailserver? */
    public boolean aan() {
        return mailer.aan();
    }

    /** Waar mensen het platform vinden, zonder schuine streep aan het eind. */
    public String adres() {
        return mailer.adres();
    }

    /**
     * @param sleutel staat vast in de kop: een herhaling is als herhaling te herkennen
     * @throws Mailfout als de server haar niet aannam
     */
    public void verstuur(UUID sleutel, String adres, String onderwerp, String tekst) {
        mailer.verstuur(sleutel, adres, onderwerp, tekst, klok.nu());
    }
}
