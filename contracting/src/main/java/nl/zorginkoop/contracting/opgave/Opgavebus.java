package nl.zorginkoop.contracting.opgave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Berichtuitkomst;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Ontvangstbewijs;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Postloket;

/**
 * De gleuf voor wie geen software heeft: van opgave naar bericht, en dan in dezelfde postbus als
 * elk ander bericht. Net als die bus houdt zij zelf geen transactie open, want beoordelen gebeurt
 * bij de gemeente en de opgave is van de aanbieder.
 */
@ApplicationScoped
public class Opgavebus {
    @Inject Opgavemaker maker;
    @Inject Berichtschrift schrift;
    @Inject Postbus postbus;
    @Inject Berichtoverzicht overzicht;
    @Inject Postloket post;

    /** Wat de gemeente er nu van zou zeggen; er gaat niets uit en er blijft niets staan. */
    public List<Bezwaar> proef(Namens namens, Grondslag grondslag, Vraag vraag) {
        return schrift.keur(schrift.schrijf(maker.maak(namens, grondslag, vraag)));
    }

    /**
     * Maakt het bericht en doet het in de postbus. Wat nu niet kan, wordt meteen gezegd.
     *
     * @param sleutel dezelfde sleutel geeft hetzelfde bewijs, en geen tweede bericht
     */
    public Ontvangstbewijs verstuur(
            Namens namens, Grondslag grondslag, Vraag vraag, String sleutel) {
        Inlevering inlevering =
                new Inlevering(
                        Inlevering.Bron.WEB,
                        namens.wie() + ":" + sleutel,
                        "opgave",
                        namens.aanbieder());
        Optional<Ontvangstbewijs> eerder = overzicht.ingeleverd(namens, inlevering);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        byte[] bericht = schrift.schrijf(maker.maak(namens, grondslag, vraag));
        List<Bezwaar> bezwaren = schrift.keur(bericht);
        if (!bezwaren.isEmpty()) {
            throw new Weigering(Opgavereden.NIET_MOGELIJK, zin(bezwaren));
        }
        try {
            return postbus.leverIn(inlevering, new ByteArrayInputStream(bericht));
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
    }

    /** Een verstuurd bericht en wat erop geantwoord is; leeg als het niet van deze aanbieder is. */
    public Optional<Opgaveuitkomst> uitkomst(
            Namens namens, Grondslag grondslag, UUID bericht, Locale taal) {
        return overzicht
                .stand(namens, bericht)
                .filter(
                        s ->
                                s.berichtsoort() != null
                                        && s.berichtsoort().matches(".*3(05|07|15|17)"))
                .map(s -> uitkomst(namens, grondslag, s, taal));
    }

    private Opgaveuitkomst uitkomst(
            Namens namens, Grondslag grondslag, Berichtstand stand, Locale taal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            post.lees(namens, grondslag, stand.id(), bytes);
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
        Berichtuitkomst oordeel =
                Berichtuitkomst.van("VERWERKT".equals(stand.status()), stand.oordeel());
        List<Berichtregel> regels = schrift.lees(bytes.toByteArray());
        return new Opgaveuitkomst(
                stand,
                uitleg(Bezwaar.GEHEEL, oordeel.kopcodes(), taal),
                IntStream.range(0, regels.size())
                        .mapToObj(i -> deel(i, regels.get(i), oordeel, taal))
                        .toList());
    }

    private Opgaveuitkomst.Deel deel(
            int plaats, Berichtregel regel, Berichtuitkomst oordeel, Locale taal) {
        List<String> codes =
                plaats < oordeel.codes().size() ? oordeel.codes().get(plaats) : List.of();
        return new Opgaveuitkomst.Deel(regel, uitleg(plaats, codes, taal));
    }

    private List<Bezwaar> uitleg(int plaats, List<String> codes, Locale taal) {
        List<Bezwaar> uitleg = new ArrayList<>();
        codes.forEach(code -> uitleg.add(schrift.uitleg(plaats, code, taal)));
        return List.copyOf(uitleg);
    }

    private static String zin(List<Bezwaar> bezwaren) {
        return bezwaren.stream()
                .map(b -> b.wat() + " " + b.herstel() + " (" + b.code() + ")")
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
