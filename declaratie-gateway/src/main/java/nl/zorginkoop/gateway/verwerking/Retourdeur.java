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
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** Koppelt een retour en laat de toewijzing erop reageren, in één transactie over twee loketten. */
@ApplicationScoped
public class Retourdeur {
    @Inject Postloket post;
    @Inject Toewijzingloket toewijzingen;

    @Deur(
            value = {POSTKAMER},
            wijzigt = true)
    public void neemAan(Namens namens, UUID bericht, Adres adres, boolean aanvaard) {
        Uitgaand.Zending zending =
                post.koppelRetour(
                        namens, heen(adres.berichtsoort()), adres.identificatie(), bericht);
        if (!zending.aanbieder().equals(adres.afzender())) {
            throw new NaarUitval(
                    "Dit retour komt van aanbieder "
                            + adres.afzender()
                            + ", maar de toewijzing ging naar een andere.");
        }
        toewijzingen.retourOntvangen(namens, zending.onderwerp(), bericht, aanvaard);
    }

    private static String heen(String retoursoort) {
        Berichtsoort soort = Berichtsoort.valueOf(retoursoort);
        return Berichtsoort.van(soort.domein(), soort.nummer() - 1).name();
    }
}
