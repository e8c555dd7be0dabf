package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * De gleuf: kijkt op de envelop bij wie de post hoort en geeft haar dan aan het loket van die
 * huurder. Post zonder leesbaar adres blijft bij het platform.
 */
@ApplicationScoped
public class Postbus {
    /** Grens van één inlevering zoals verzonden, in bytes (OP179). */
    public static final long GRENS = 25L * 1024 * 1024;

    /** Grens van één bericht uit een zip, uitgepakt, in bytes (rulings C3). */
    public static final long GRENS_UITGEPAKT = 1536L * 1024 * 1024;

    @Inject Postloket loket;
    @Inject Adreslezer adreslezer;
    @Inject Databank databank;
    @Inject Event<PostOntvangen> bel;

    public Ontvangstbewijs leverIn(Inlevering inlevering, InputStream bytes) throws IOException {
        return leverIn(inlevering, bytes, loket::ontvang);
    }

    /**
     * Een bericht uit een zip die al langs {@link #leverIn} kwam: uitgepakt mag het groter zijn.
     */
    public Ontvangstbewijs leverUitpak(Inlevering inlevering, InputStream bytes)
            throws IOException {
        return leverIn(inlevering, bytes, loket::ontvangUitpak);
    }

    /** Weigert wat {@link #leverUitpak} straks zou weigeren; er wordt niets opgenomen. */
    public void keurUitpak(Inlevering inlevering, byte[] begin) {
        Adres adres = adreslezer.lees(begin).orElse(null);
        if (inlevering.inzender() != null) {
            eisEigenAfzender(inlevering.inzender(), adres);
            loket.magLeveren(namens(inlevering, adres), adres);
        }
    }

    private Ontvangstbewijs leverIn(Inlevering inlevering, InputStream bytes, Aanname aanname)
            throws IOException {
        BufferedInputStream bron = new BufferedInputStream(bytes, Adreslezer.KOPRUIMTE);
        bron.mark(Adreslezer.KOPRUIMTE);
        byte[] begin = bron.readNBytes(Adreslezer.KOPRUIMTE);
        bron.reset();
        Adres adres = adreslezer.lees(begin).orElse(null);
        if (inlevering.inzender() != null) {
            eisEigenAfzender(inlevering.inzender(), adres);
        }
        Ontvangstbewijs bewijs =
                aanname.neemAan(namens(inlevering, adres), inlevering, adres, bron);
        bel.fire(new PostOntvangen(bewijs.id()));
        return bewijs;
    }

    /** De deur waardoor de post gaat. */
    @FunctionalInterface
    private interface Aanname {
        Ontvangstbewijs neemAan(Namens namens, Inlevering post, Adres adres, InputStream bytes)
                throws IOException;
    }

    private Namens namens(Inlevering inlevering, Adres adres) {
        return inlevering.inzender() == null
                ? Namens.postkamer(gemeente(adres))
                : Namens.aanbieder(inlevering.bron().name(), inlevering.inzender());
    }

    /** De gemeente waar het bericht voor is; onbekende gemeenten horen bij het platform. */
    Gemeentecode gemeente(Adres adres) {
        return Optional.ofNullable(adres)
                .map(a -> a.ontvanger().length() == 4 ? a.ontvanger() : a.afzender())
                .filter(this::bestaat)
                .map(Gemeentecode::new)
                .orElse(Gemeentecode.PLATFORM);
    }

    private boolean bestaat(String code) {
        return databank.eerste("select 1 from gemeente where code = ?", r -> 1, code).isPresent();
    }

    /** Wie inlevert, levert zijn eigen berichten in. */
    public static void eisEigenAfzender(AgbCode inzender, Adres adres) {
        if (adres != null && !inzender.code().equals(adres.afzender())) {
            throw new Weigering(
                    Postweigering.AFZENDER_PAST_NIET,
                    "Het bericht noemt afzender "
                            + adres.afzender()
                            + ", maar u bent ingelogd voor "
                            + inzender.code()
                            + ". Lever het in met het account van die aanbieder.");
        }
    }
}
