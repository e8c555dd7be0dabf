package nl.zorginkoop.gateway.verwerking;

import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.contracting.verzoek.Verzoekloket;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** Koppelt een retour en laat de toewijzing of het antwoord erop reageren, in één transactie. */
@ApplicationScoped
public class Retourdeur {
    private static final int RETOUR_OP_ANTWOORD = 320;

    @Inject Postloket post;
    @Inject Toewijzingloket toewijzingen;
    @Inject Verzoekloket verzoeken;

    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void neemAan(Namens namens, UUID bericht, Adres adres, boolean aanvaard) {
        Uitgaand.Zending zending =
                post.koppelRetour(
                        namens, heen(adres.berichtsoort()), adres.identificatie(), bericht);
        if (!zending.aanbieder().equals(adres.afzender())) {
            throw new NaarUitval(
                    Uitvaloorzaak.RETOUR_PAST_NIET,
                    "Dit retour komt van aanbieder "
                            + adres.afzender()
                            + ", maar ons bericht ging naar een andere.");
        }
        if (zending.alBeantwoord()) {
            // Het eerste retour telt: dit gaat over dezelfde inhoud onder een ander nummer.
            post.afgehandeld(namens, bericht, aanvaard, null);
            return;
        }
        if (Berichtsoort.valueOf(adres.berichtsoort()).nummer() == RETOUR_OP_ANTWOORD) {
            verzoeken.antwoordretour(namens, zending.onderwerp(), bericht, aanvaard);
        } else {
            toewijzingen.retourOntvangen(namens, zending.onderwerp(), bericht, aanvaard);
        }
    }

    private static String heen(String retoursoort) {
        Berichtsoort soort = Berichtsoort.valueOf(retoursoort);
        return Berichtsoort.van(soort.domein(), soort.nummer() - 1).name();
    }
}
