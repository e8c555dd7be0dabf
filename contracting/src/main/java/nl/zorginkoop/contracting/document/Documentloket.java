package nl.zorginkoop.contracting.document;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Begrensd;

/**
 * Documenten toevoegen, vinden en openen. Een document kan over een hulpvrager gaan, en zijn naam
 * ook: elke deur naar buiten vraagt daarom een grondslag en laat een inzageregel achter.
 */
@ApplicationScoped
public class Documentloket {
    /** † Groter dan dit is geen document maar een archief. */
    public static final long GRENS = 100L * 1024 * 1024;

    @Inject Documenten documenten;
    @Inject Virusscanner scanner;

    /**
     * Bewaart een document terwijl het binnenkomt; het geheugen blijft bij een paar megabyte. De
     * keuring leest wat verzegeld ligt: zegt zij nee, dan draait de transactie alles terug en heeft
     * het nergens leesbaar gestaan.
     */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                SYSTEEM
            },
            wijzigt = true,
            seconden = 600)
    public UUID bewaar(Namens namens, Documentopgave opgave, InputStream bytes) throws IOException {
        Documentopgave geadresseerd =
                namens.aanbieder() == null
                        ? opgave.voor(namens.gemeente())
                        : opgave.gedeeldMet(namens.aanbieder());
        if (geadresseerd.gemeente() == null) {
            throw new IllegalArgumentException("Een document ligt bij een gemeente");
        }
        byte[] kop = bytes.readNBytes(Bestandssoort.KOP);
        if (kop.length == 0) {
            throw new Weigering(Documentreden.LEEG, "Het bestand is leeg: kies een ander.");
        }
        String mime =
                Bestandssoort.van(kop, geadresseerd.naam())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Documentreden.SOORT_NIET_TOEGESTAAN,
                                                "Deze soort bestand nemen wij niet aan. Kies een"
                                                        + " pdf, afbeelding, tekst of"
                                                        + " kantoordocument."));
        if (!Bestandssoort.naamPast(mime, geadresseerd.naam())) {
            throw new Weigering(
                    Documentreden.NAAM_PAST_NIET,
                    "De naam van het bestand past niet bij wat erin zit: geef het de uitgang die"
                            + " erbij hoort.");
        }
        InputStream alles = new SequenceInputStream(new ByteArrayInputStream(kop), bytes);
        UUID id =
                documenten.bewaar(
                        geadresseerd,
                        mime,
                        namens.wie(),
                        new Begrensd(alles, GRENS, Documentloket::teGroot));
        keur(id, mime);
        return id;
    }

    /**
     * Drukt een brief die het systeem zelf opbouwt en bewaart hem verzegeld.
     *
     * @return de sleutel van het document
     */
    @Deur(
            value = {INKOOPADVISEUR, REGISSEUR, CONTROLLER, BEOORDELAAR, CONTRACTMANAGER, SYSTEEM},
            wijzigt = true)
    public UUID schrijfBrief(Namens namens, Documentopgave opgave, Brief brief) {
        try {
            return documenten.bewaar(
                    opgave.voor(namens.gemeente()),
                    "application/pdf",
                    namens.wie(),
                    new ByteArrayInputStream(brief.pdf()));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private void keur(UUID id, String mime) throws IOException {
        if (Bestandssoort.isArchief(mime)) {
            try (InputStream open = documenten.open(id)) {
                Archiefkeuring.keur(open);
            }
        }
        if (scanner.aan()) {
            try (InputStream open = documenten.open(id)) {
                scanner.keur(open);
            }
        }
    }

    /**
     * Legt een eigen kopie bij een ander onderwerp, opnieuw verzegeld. Wat al gekeurd is, wordt
     * niet nog eens gekeurd.
     */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public UUID kopieer(Namens namens, UUID document, Documentopgave naar) throws IOException {
        Document bron = bestaand(document);
        try (InputStream open = documenten.open(document)) {
            return documenten.bewaar(
                    naar.gedeeldMet(namens.aanbieder()), bron.mime(), namens.wie(), open);
        }
    }

    /** Wat er van een document bekend is, om een antwoord mee te beginnen. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                SYSTEEM
            },
            persoonsgegevens = true)
    public Document vind(Namens namens, Grondslag grondslag, UUID document) {
        return bestaand(document);
    }

    /** De documenten bij iets, de oudste eerst. */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                SYSTEEM
            },
            persoonsgegevens = true)
    public List<Document> bij(Namens namens, Grondslag grondslag, UUID onderwerp) {
        return documenten.bij(onderwerp);
    }

    /**
     * Schrijft het geopende document, stuk voor stuk; een veranderd stuk breekt af met een fout.
     */
    @Deur(
            value = {
                INKOOPADVISEUR,
                REGISSEUR,
                CONTROLLER,
                BEOORDELAAR,
                CONTRACTMANAGER,
                ZORGAANBIEDER,
                BIEDER,
                SYSTEEM
            },
            persoonsgegevens = true,
            seconden = 600)
    public void lees(Namens namens, Grondslag grondslag, UUID document, OutputStream naar)
            throws IOException {
        bestaand(document);
        documenten.lees(document, naar);
    }

    private Document bestaand(UUID document) {
        return documenten
                .vind(document)
                .orElseThrow(
                        () ->
                                new Weigering(
                                        Documentreden.ONBEKEND,
                                        "Dit document is er niet voor uw organisatie."));
    }

    private static Weigering teGroot(long megabytes) {
        return new Weigering(
                Documentreden.TE_GROOT,
                "Het bestand is groter dan " + megabytes + " MB: verklein of splits het.");
    }
}
