package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset.Toestand;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;

/** Voorwaarden opstellen, bespreken, vaststellen, publiceren en aanvaarden. */
@ApplicationScoped
public class Voorwaardenloket {
    /** † Zo lang kan er op een versie in consultatie gereageerd worden. */
    public static final int REACTIEDAGEN = 14;

    static final String ONDERWERP = "VOORWAARDEN";
    static final String CONSULTATIE = "VOORWAARDEN_CONSULTATIE";
    static final String INGANG = "VOORWAARDEN_INGANG";

    @Inject Voorwaardensets sets;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Termijnloket termijnen;
    @Inject Kadertarieven tarieven;
    @Inject Event<TariefGepubliceerd> tariefGepubliceerd;
    @Inject Event<VoorwaardenGeweigerd> geweigerd;

    /**
     * Begint een versie: met de artikelen van de geldende, of met die van de standaard, waarin deel
     * 1 op NVT staat.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID begin(Namens namens, Versieopgave opgave) {
        return sets.begin(namens, opgave);
    }

    /** Schrijft een artikel in een concept. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void schrijf(Namens namens, UUID versie, Voorwaarde voorwaarde) {
        sets.leg(eigen(namens, versie), voorwaarde);
    }

    /** Legt de tekst voor aan allen die nu leveren, op hetzelfde moment. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public Instant startConsultatie(Namens namens, UUID versie) {
        Voorwaardenset s = eigen(namens, versie);
        Instant tot =
                termijnen
                        .start(
                                namens,
                                Termijnverzoek.contractueel(
                                        CONSULTATIE,
                                        new Onderwerp(ONDERWERP, versie),
                                        Termijnduur.dagen(REACTIEDAGEN)))
                        .einde();
        sets.inConsultatie(versie, tot);
        stuur(
                namens,
                s,
                "VOORWAARDEN_CONSULTATIE",
                "Reageer op de voorwaarden, versie " + s.nummer(),
                "U kunt tot en met "
                        + tot.atZone(Klok.AMSTERDAM).toLocalDate()
                        + " reageren. Elke reactie krijgt een antwoord.");
        return tot;
    }

    /** Een aanbieder reageert zelf; voor de clientenraad legt de inkoopadviseur het vast. */
    @Deur(
            value = {INKOOPADVISEUR, ZORGAANBIEDER, BIEDER, SYSTEEM},
            wijzigt = true)
    public void reageer(Namens namens, UUID versie, String tekst) {
        Voorwaardenset s = namens.aanbieder() == null ? eigen(namens, versie) : zichtbaar(versie);
        if (s.toestand() != Toestand.CONSULTATIE) {
            throw nee(Voorwaardenreden.OVERGANG);
        }
        sets.reageer(s, namens, Tekst.eis("reactie", tekst));
    }

    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void beantwoord(Namens namens, UUID reactie, String tekst) {
        if (sets.beantwoord(namens, reactie, Tekst.eis("antwoord", tekst)) == 0) {
            throw nee(Voorwaardenreden.ONBEKEND);
        }
    }

    /**
     * Stelt vast: vanaf nu verandert er geen byte.
     *
     * @return de hash over de vaste vorm van de tekst
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public String stelVast(Namens namens, UUID versie) {
        eigen(namens, versie);
        sets.zet(versie, Toestand.VASTGESTELD);
        return eigen(namens, versie).hash();
    }

    /** Maakt de versie bekend aan allen op hetzelfde moment, met bewijs per geadresseerde. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void publiceer(Namens namens, UUID versie) {
        Voorwaardenset s = eigen(namens, versie);
        UUID verzending =
                stuur(
                        namens,
                        s,
                        "VOORWAARDEN_GEPUBLICEERD",
                        "Nieuwe voorwaarden per " + s.ingangsdatum(),
                        "Lees wat er verandert en aanvaard of weiger de versie met hash "
                                + s.hash()
                                + ". Wie weigert, zegt op per de ingangsdatum. Zwijgen is geen"
                                + " aanvaarding.");
        sets.gepubliceerd(versie, verzending);
        // De databank legde de tarieven van de versie in dezelfde opdracht vast.
        tarieven.gepubliceerd(versie)
                .ifPresent(
                        moment ->
                                tariefGepubliceerd.fire(
                                        new TariefGepubliceerd(s.gemeente(), s.kader(), moment)));
        termijnen.start(
                namens,
                Termijnverzoek.tot(
                        INGANG,
                        new Onderwerp(ONDERWERP, versie),
                        s.ingangsdatum().atStartOfDay(Klok.AMSTERDAM).toInstant()));
    }

    /** De ingangsdatum is er: deze versie geldt en de vorige is vervangen. Nog eens doet niets. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void laatIngaan(Namens namens, UUID versie) {
        if (eigen(namens, versie).toestand() == Toestand.GEPUBLICEERD) {
            sets.laatIngaan(versie);
        }
    }

    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void trekIn(Namens namens, UUID versie) {
        eigen(namens, versie);
        sets.zet(versie, Toestand.INGETROKKEN);
    }

    /** Aanvaardt precies deze versie: nummer en hash (INV-1.4). */
    @Deur(
            value = {ZORGAANBIEDER, BIEDER},
            wijzigt = true)
    public void aanvaard(Namens namens, UUID versie, String hash, String mandaat) {
        sets.besluit(zichtbaar(versie), namens, true, hash, Tekst.eis("mandaat", mandaat));
    }

    /** Weigert; dat geldt als opzegging per de ingangsdatum, zonder schadevergoeding. */
    @Deur(
            value = {ZORGAANBIEDER, BIEDER},
            wijzigt = true)
    public void weiger(Namens namens, UUID versie, String hash, String mandaat) {
        Voorwaardenset s = zichtbaar(versie);
        LocalDate per = sets.besluit(s, namens, false, hash, Tekst.eis("mandaat", mandaat));
        geweigerd.fire(
                new VoorwaardenGeweigerd(versie, s.kader(), s.gemeente(), namens.aanbieder(), per));
    }

    private UUID stuur(Namens namens, Voorwaardenset s, String soort, String titel, String tekst) {
        List<Ontvanger> aan = new ArrayList<>();
        sets.geadresseerden(s.kader()).forEach(agb -> aan.add(new Ontvanger.Aanbieder(agb)));
        // Ook zonder aanbieders is er bewijs dat het bekend is gemaakt.
        aan.add(new Ontvanger.Gemeenterol(Rol.INKOOPADVISEUR));
        return kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(ONDERWERP, s.id()),
                                titel,
                                tekst,
                                aan.toArray(Ontvanger[]::new))
                        .metPad("/voorwaarden/versie.xhtml?versie=" + s.id()));
    }

    private Voorwaardenset eigen(Namens namens, UUID versie) {
        return sets.vind(versie)
                .filter(s -> s.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> nee(Voorwaardenreden.ONBEKEND));
    }

    private Voorwaardenset zichtbaar(UUID versie) {
        return sets.vind(versie).orElseThrow(() -> nee(Voorwaardenreden.ONBEKEND));
    }

    private static Weigering nee(Voorwaardenreden reden) {
        return new Weigering(reden, reden.zin());
    }
}
