package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.gateway.gedeeld.Berichtmappen;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.gateway.gedeeld.Uitvaldeur;
import nl.zorginkoop.gateway.gedeeld.Uitvalmap;
import nl.zorginkoop.gateway.gedeeld.Vastbestand;
import nl.zorginkoop.gateway.gedeeld.Werklus;
import nl.zorginkoop.gateway.huis.Verkeer;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;

/** De relay van de outbox naar de mappen van de ontvangers. */
@ApplicationScoped
@Named("verzending")
public class Verzending {
    /** Na zoveel mislukte pogingen komt er een briefje bij de uitval; het proberen gaat door. */
    static final int POGINGEN = 8;

    private static final Logger LOG = System.getLogger(Verzending.class.getName());

    @Inject Werkvoorraad voorraad;
    @Inject Postloket loket;
    @Inject Berichtmappen mappen;
    @Inject Uitvalmap uitval;
    @Inject Uitvaldeur deur;
    @Inject @Any Instance<Opsteller> opstellers;
    @Inject Berichtstroom stroom;
    @Inject Verkeer verkeer;

    public void werkLeeg() {
        new Werklus(voorraad, Postloket.VERZENDEN, verkeer::loopt).werkLeeg(this::verzend);
    }

    private void verzend(Werkvoorraad.Werk werk) {
        Namens namens = Namens.postkamer(new Gemeentecode(werk.gemeente()));
        Zending zending = loket.zending(namens, werk.onderwerp());
        // OP003: de databank zegt of het mag; zo niet, dan wacht het daar tot de stop eraf is.
        if (!loket.magGaan(namens, zending.id())) {
            return;
        }
        try {
            if (zending.isVerzonden()) {
                nogEens(namens, zending);
                return;
            }
            verzend(namens, zending);
            if (werk.pogingen() >= POGINGEN) {
                uitval.haalWeg(zending.id(), naam(zending));
            }
        } catch (IOException fout) {
            meld(namens, werk, zending, fout);
            throw new UncheckedIOException(fout);
        } catch (RuntimeException fout) {
            meld(namens, werk, zending, fout);
            throw fout;
        }
    }

    private void verzend(Namens namens, Zending zending) throws IOException {
        Berichtsoort soort = Berichtsoort.valueOf(zending.berichtsoort());
        Opsteller opsteller =
                opstellers.stream()
                        .filter(o -> o.kent(soort))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Geen opsteller voor " + soort));
        Path doel = mappen.uit(zending.aanbieder()).resolve(naam(zending));
        // De ontvanger mag het bestand meteen weghalen: wat verstuurd is, lezen we uit deze stroom.
        try (InputStream verzonden =
                Uitbak.leg(doel, uit -> opsteller.schrijf(namens, zending, uit))) {
            loket.verzonden(namens, zending.id(), mappen.naam(doel), verzonden);
        }
    }

    /** Byte voor byte wat eerder uitging, onder dezelfde naam; opstellen en keuren is gedaan. */
    private void nogEens(Namens namens, Zending zending) throws IOException {
        Path doel = mappen.uit(zending.aanbieder()).resolve(naam(zending));
        try (InputStream eerder = stroom.open(namens, zending.id())) {
            Vastbestand.schrijf(doel, eerder::transferTo);
        }
        loket.herzonden(namens, zending.id());
    }

    private static String naam(Zending zending) {
        return zending.berichtsoort() + "_" + zending.identificatie() + ".xml";
    }

    private void meld(Namens namens, Werkvoorraad.Werk werk, Zending zending, Exception fout) {
        if (werk.pogingen() + 1 != POGINGEN) {
            return;
        }
        LOG.log(Level.ERROR, naam(zending) + " is " + POGINGEN + " keer niet verzonden", fout);
        String reden = reden(zending, fout);
        deur.meldNietVerzonden(namens, zending.id(), reden);
        try {
            uitval.briefje(zending.id(), naam(zending), reden);
        } catch (IOException zonderBriefje) {
            LOG.log(Level.ERROR, "Het briefje bij de uitval lukt niet", zonderBriefje);
        }
    }

    private static String reden(Zending zending, Exception fout) {
        return naam(zending)
                + " voor "
                + zending.aanbieder()
                + " gaat niet weg: "
                + (fout instanceof NietVerzendbaar
                        ? fout.getMessage()
                        : "technische fout (" + fout.getClass().getSimpleName() + ")")
                + ". Eigenaar: de beheerder van gemeente "
                + zending.gemeente()
                + ". Het wordt elke vijf minuten opnieuw geprobeerd.";
    }
}
