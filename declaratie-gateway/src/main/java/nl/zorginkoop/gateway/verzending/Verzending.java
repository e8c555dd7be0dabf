package nl.zorginkoop.gateway.verzending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.post.Uitgaand.Verzonden;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.gateway.gedeeld.Berichtmappen;
import nl.zorginkoop.gateway.gedeeld.Berichtstroom;
import nl.zorginkoop.gateway.gedeeld.Uitvaldeur;
import nl.zorginkoop.gateway.gedeeld.Uitvalmap;
import nl.zorginkoop.gateway.gedeeld.Vastbestand;
import nl.zorginkoop.gateway.gedeeld.Werklus;
import nl.zorginkoop.gateway.huis.Verkeer;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/** De relay van de outbox naar de mappen van de ontvangers. */
@ApplicationScoped
@Named("verzending")
public class Verzending {
    /** Na zoveel mislukte pogingen komt er een briefje bij de uitval; het proberen gaat door. */
    static final int POGINGEN = 8;

    /** Zoveel berichten gaan er hooguit tegelijk: kleine in een keer, grote na elkaar. */
    private static final int STAPEL = 100;

    private static final Logger LOG = System.getLogger(Verzending.class.getName());

    @Inject Werkvoorraad voorraad;
    @Inject Postloket loket;
    @Inject Berichtmappen mappen;
    @Inject Uitvalmap uitval;
    @Inject Uitvaldeur deur;
    @Inject @Any Instance<Opsteller> opstellers;
    @Inject Stapelopsteller stapelopsteller;
    @Inject Berichtstroom stroom;
    @Inject Verkeer verkeer;

    public void werkLeeg() {
        new Werklus(voorraad, Postloket.VERZENDEN, verkeer::loopt)
                .werkLeegPerStapel(STAPEL, this::verzend);
    }

    private void verzend(List<Werkvoorraad.Werk> stapel) {
        stapel.stream()
                .collect(
                        Collectors.groupingBy(
                                Werkvoorraad.Werk::gemeente,
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach(
                        (gemeente, werken) ->
                                verzend(Namens.postkamer(new Gemeentecode(gemeente)), werken));
    }

    private void verzend(Namens namens, List<Werkvoorraad.Werk> werken) {
        // OP003: de databank zegt wat mag; de rest wacht daar tot de stop eraf is.
        List<Zending> gaan =
                loket.tenVersturen(
                        namens, werken.stream().map(Werkvoorraad.Werk::onderwerp).toList());
        try {
            List<Zending> samen = gaan.stream().filter(this::gaatInDeStapel).toList();
            if (!samen.isEmpty()) {
                verzendStapel(namens, samen);
                haalUitUitval(werken, samen);
            }
            for (Zending zending : gaan) {
                if (!gaatInDeStapel(zending)) {
                    verzendApart(namens, werken, zending);
                }
            }
        } catch (IOException fout) {
            meld(namens, werken, gaan, fout);
            throw new UncheckedIOException(fout);
        } catch (RuntimeException fout) {
            meld(namens, werken, gaan, fout);
            throw fout;
        }
    }

    // Wat voor hem ging kan lang duren: een stop van intussen telt ook (OP003).
    private void verzendApart(Namens namens, List<Werkvoorraad.Werk> werken, Zending zending)
            throws IOException {
        if (werken.size() > 1 && loket.tenVersturen(namens, List.of(zending.id())).isEmpty()) {
            return;
        }
        if (zending.isVerzonden()) {
            nogEens(namens, zending);
        } else {
            verzend(namens, zending);
            haalUitUitval(werken, List.of(zending));
        }
    }

    private boolean gaatInDeStapel(Zending zending) {
        return !zending.isVerzonden()
                && stapelopsteller.kent(Berichtsoort.valueOf(zending.berichtsoort()));
    }

    // Wat er in de map van de ontvanger ligt is precies wat bewaard wordt, ook als hij het meteen
    // weghaalt.
    private void verzendStapel(Namens namens, List<Zending> zendingen) throws IOException {
        Map<UUID, Bericht> berichten = stapelopsteller.stel(namens, zendingen);
        Map<Path, byte[]> bestanden = new LinkedHashMap<>();
        List<Verzonden> verzonden = new ArrayList<>();
        for (Zending zending : zendingen) {
            ByteArrayOutputStream uit = new ByteArrayOutputStream(4096);
            Schrijver.schrijf(berichten.get(zending.id()), uit);
            Path doel = mappen.uit(zending.aanbieder()).resolve(naam(zending));
            bestanden.put(doel, uit.toByteArray());
            verzonden.add(new Verzonden(zending, mappen.naam(doel), bestanden.get(doel)));
        }
        Uitbak.legAlle(bestanden);
        Set<UUID> gegaan =
                loket.stapelVerzonden(namens, verzonden).stream()
                        .map(v -> v.zending().id())
                        .collect(Collectors.toSet());
        for (Zending zending : zendingen) {
            if (!gegaan.contains(zending.id())) {
                Files.deleteIfExists(mappen.uit(zending.aanbieder()).resolve(naam(zending)));
            }
        }
    }

    private void haalUitUitval(List<Werkvoorraad.Werk> werken, List<Zending> gaan)
            throws IOException {
        Set<UUID> vast =
                werken.stream()
                        .filter(w -> w.pogingen() >= POGINGEN)
                        .map(Werkvoorraad.Werk::onderwerp)
                        .collect(Collectors.toSet());
        for (Zending zending : gaan) {
            if (vast.contains(zending.id())) {
                uitval.haalWeg(zending.id(), naam(zending));
            }
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
            if (!loket.verzonden(namens, zending.id(), mappen.naam(doel), verzonden)) {
                Files.deleteIfExists(doel);
            }
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

    // Van een stapel die niet lukt is nog niet te zeggen aan wie het ligt: eerst elk apart.
    private void meld(
            Namens namens, List<Werkvoorraad.Werk> werken, List<Zending> gaan, Exception fout) {
        if (werken.size() != 1 || werken.get(0).pogingen() + 1 != POGINGEN) {
            return;
        }
        Zending zending = gaan.get(0);
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
