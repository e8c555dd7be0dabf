package nl.zorginkoop.contracting.dossier;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** Bewijsstukken in het dossier leggen en vervangen. Uploaden is geen indienen (L2). */
@ApplicationScoped
public class Dossierloket {
    static final String ONDERWERP = "DOSSIERSTUK";
    static final String VERLOOPT = "DOSSIERSTUK_VERLOOPT_";

    /** † Zoveel dagen van tevoren, met het woord dat in de naam van de termijn staat. */
    enum Vooraf {
        KWARTAAL(90),
        MAAND(30),
        WEEK(7);

        final int dagen;

        Vooraf(int dagen) {
            this.dagen = dagen;
        }
    }

    @Inject Dossierstukken stukken;
    @Inject Documentloket documenten;
    @Inject Termijnloket termijnen;
    @Inject Klok klok;

    /** Legt een stuk in het dossier; de bytes worden gekeurd en verzegeld. */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public UUID voegToe(Namens namens, Stukopgave opgave, InputStream bytes) throws IOException {
        return leg(namens, UUID.randomUUID(), opgave, bytes, null);
    }

    /**
     * Zoals {@link #voegToe}, onder een sleutel van de inzender: nog eens leveren met dezelfde
     * sleutel geeft het stuk dat er al ligt.
     */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public Dossierstuk lever(Namens namens, UUID sleutel, Stukopgave opgave, InputStream bytes)
            throws IOException {
        Optional<Dossierstuk> ligtEr = stukken.vind(sleutel);
        if (ligtEr.isEmpty()) {
            leg(namens, sleutel, opgave, bytes, null);
            return stukken.vind(sleutel).orElseThrow();
        }
        return ligtEr.get();
    }

    /** Legt een nieuw stuk in de plaats; het oude blijft bij de aanvragen die erop rusten. */
    @Deur(value = BIEDER, wijzigt = true, seconden = 600)
    public UUID vervang(Namens namens, UUID oud, Stukopgave opgave, InputStream bytes)
            throws IOException {
        laatVervallen(namens, oud, "vervangen");
        return leg(namens, UUID.randomUUID(), opgave, bytes, oud);
    }

    /** Haalt een stuk uit het dossier voor volgende aanvragen; weg is het niet. */
    @Deur(value = BIEDER, wijzigt = true)
    public void neemUit(Namens namens, UUID stuk) {
        laatVervallen(namens, stuk, "uit het dossier genomen");
    }

    private void laatVervallen(Namens namens, UUID stuk, String waarom) {
        if (!stukken.laatVervallen(stuk)) {
            throw new Weigering(Dossierreden.ONBEKEND, Dossierreden.ONBEKEND.zin());
        }
        for (Termijn t : termijnen.over(namens, stuk)) {
            if (t.klaar() == null) {
                termijnen.stuit(namens, t.id(), waarom);
            }
        }
    }

    private UUID leg(Namens namens, UUID id, Stukopgave opgave, InputStream bytes, UUID vervangt)
            throws IOException {
        UUID document =
                documenten.bewaar(
                        namens,
                        Documentopgave.bij(ONDERWERP, id, opgave.naam())
                                .voor(Gemeentecode.PLATFORM),
                        bytes);
        stukken.leg(namens, id, opgave, document, vervangt);
        stukken.vind(id).map(Dossierstuk::teltTot).ifPresent(dag -> bewaak(namens, id, dag));
        return id;
    }

    private void bewaak(Namens namens, UUID id, LocalDate teltTot) {
        for (Vooraf vooraf : List.of(Vooraf.values())) {
            Instant wanneer =
                    teltTot.minusDays(vooraf.dagen).atStartOfDay(Klok.AMSTERDAM).toInstant();
            if (wanneer.isAfter(klok.nu())) {
                termijnen.start(
                        namens,
                        Termijnverzoek.tot(VERLOOPT + vooraf, new Onderwerp(ONDERWERP, id), wanneer)
                                .voor(Gemeentecode.PLATFORM));
            }
        }
    }
}
