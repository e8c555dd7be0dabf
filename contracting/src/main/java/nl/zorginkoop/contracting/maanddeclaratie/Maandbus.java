package nl.zorginkoop.contracting.maanddeclaratie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.declaratie.Declaratieloket;
import nl.zorginkoop.contracting.declaratie.Proefreden;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.opgave.Opgaveloket;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Adreslezer;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtuitleg;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Ontvangstbewijs;
import nl.zorginkoop.contracting.post.Postbus;

/**
 * De gleuf voor declaraties zonder software, en de proef voor elke declaratie. Houdt net als de
 * postbus zelf geen transactie open: beoordelen gebeurt bij de gemeente, en de maand is van de
 * aanbieder.
 */
@ApplicationScoped
public class Maandbus {
    private static final Locale NEDERLANDS = new Locale("nl");
    // † Meer leest niemand in een zin; de proef noemt ze alle.
    private static final int GENOEMD = 5;

    @Inject Maandloket loket;
    @Inject Declaratieloket declaraties;
    @Inject Opgaveloket nummers;
    @Inject Declaratieschrift schrift;
    @Inject Postbus postbus;
    @Inject Berichtoverzicht overzicht;
    @Inject Adreslezer adreslezer;
    @Inject Berichtuitleg uitleg;

    /** Wat de gemeente er nu van zou zeggen; er gaat niets uit en er blijft niets staan. */
    public Declaratieproef proef(Namens namens, Grondslag grondslag, Maandvraag vraag) {
        return schrift.keur(vraag.gemeente(), schrift.schrijf(maak(namens, grondslag, vraag)));
    }

    /** Hetzelfde voor een 323 uit eigen software (INV-9.2). */
    public Declaratieproef proef(Namens namens, byte[] bestand) {
        if (bestand.length > Postbus.GRENS) {
            throw new OngeldigeWaarde(
                    "bestand", "Het bestand is groter dan 25 MB: verdeel de declaratie.");
        }
        Adres adres =
                adreslezer
                        .lees(
                                Arrays.copyOf(
                                        bestand, Math.min(bestand.length, Adreslezer.KOPRUIMTE)))
                        .orElse(null);
        Postbus.eisEigenAfzender(namens.aanbieder(), adres);
        return schrift.keur(
                adres == null ? Gemeentecode.PLATFORM : loket.bus(namens, adres.ontvanger()),
                bestand);
    }

    /**
     * Maakt het 323 en doet het in de postbus. Wat niet toegekend zou worden, wordt meteen gezegd;
     * wie dat toch wil insturen, levert een bestand.
     *
     * @param sleutel dezelfde sleutel geeft hetzelfde bewijs, en geen tweede bericht
     */
    public Ontvangstbewijs verstuur(
            Namens namens, Grondslag grondslag, Maandvraag vraag, String sleutel) {
        Inlevering inlevering =
                new Inlevering(
                        Inlevering.Bron.WEB,
                        namens.wie() + ":" + sleutel,
                        "declaratie",
                        namens.aanbieder());
        Optional<Ontvangstbewijs> eerder = overzicht.ingeleverd(namens, inlevering);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        byte[] bericht = schrift.schrijf(maak(namens, grondslag, vraag));
        Declaratieproef proef = keur(namens, vraag.gemeente(), bericht);
        // Twee keer op de knop: de eerste was intussen klaar.
        eerder = overzicht.ingeleverd(namens, inlevering);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        if (!proef.isGoed()) {
            throw new Weigering(Maandreden.NIET_GOED, zin(proef));
        }
        try {
            return postbus.leverIn(inlevering, new ByteArrayInputStream(bericht));
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
    }

    // Wie indient terwijl er een proef loopt (vaak zijn eigen eerste klik) wacht, en krijgt geen
    // nee.
    private Declaratieproef keur(Namens namens, Gemeentecode gemeente, byte[] bericht) {
        try {
            return schrift.keur(gemeente, bericht);
        } catch (Weigering nee) {
            if (nee.reden() != Proefreden.PROEF_LOOPT) {
                throw nee;
            }
            declaraties.wachtOpProef(namens);
            return schrift.keur(gemeente, bericht);
        }
    }

    private Declaratieopgave maak(Namens namens, Grondslag grondslag, Maandvraag vraag) {
        return loket.opgave(namens, grondslag, vraag, nummers.nummer(namens, vraag.gemeente()));
    }

    private String zin(Declaratieproef proef) {
        Stream<String> geheel = proef.bezwaren().stream().map(b -> b.wat() + " " + b.herstel());
        Stream<String> regels =
                proef.uitkomst() == null
                        ? Stream.empty()
                        : proef.uitkomst().fouten().stream().limit(GENOEMD).map(this::zin);
        return Stream.concat(Stream.of(Maandreden.NIET_GOED.zin()), Stream.concat(geheel, regels))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    // INV-9.6: de regel, de code, beide waarden en het herstel.
    private String zin(Proefuitkomst.Regel r) {
        return "Toewijzing "
                + r.toewijzingnummer()
                + ": "
                + r.bevindingen().stream().map(this::zin).collect(Collectors.joining(" "));
    }

    private String zin(Regelrij.Bevinding b) {
        String waarden =
                b.verwacht().isEmpty()
                        ? b.gestuurd()
                        : b.gestuurd() + " in plaats van " + b.verwacht();
        return uitleg.van(b.code(), NEDERLANDS).map(u -> u.wat() + " " + u.herstel()).orElse("")
                + " ("
                + b.code()
                + (waarden.isEmpty() ? "" : ": " + waarden)
                + ")";
    }
}
