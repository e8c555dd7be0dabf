package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Inkoopkader.Toestand;

/** Een inkoopkader opstellen, wegen en activeren. */
@ApplicationScoped
public class Inkoopkaderloket {
    private static final Map<String, Weigering> VLOER =
            Map.of(
                    "kader_een_per_voorziening",
                    new Weigering(
                            Kaderreden.OVERLAP,
                            "Voor een van deze producten loopt in een deelnemende gemeente en"
                                    + " hetzelfde gebied al een kader in deze periode: kort het af"
                                    + " of kies een andere begindatum."),
                    "kader_wijk_onbekend",
                    new Weigering(
                            Kaderreden.WIJK_ONBEKEND,
                            "Een wijk hoort bij een deelnemende gemeente: controleer het gebied."));

    @Inject Inkoopkaders kaders;
    @Inject Drempels drempels;

    /** Begint een kader als concept. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID begin(Namens namens, Kaderopgave opgave) {
        if (opgave.gunningscriterium() == Gunningscriterium.ALLEEN_LAAGSTE_PRIJS) {
            throw new Weigering(
                    Kaderreden.LAAGSTE_PRIJS,
                    "Gunnen op alleen de laagste prijs kan niet: Wmo en Jeugdwet vragen dat ook"
                            + " kwaliteit meetelt.");
        }
        if (opgave.gunningscriterium() != null && !opgave.procedure().isSas()) {
            throw new Weigering(
                    Kaderreden.GEEN_SAS,
                    "Een gunningscriterium hoort alleen bij een SAS-procedure: laat het weg.");
        }
        List<String> vreemd =
                opgave.producten().stream()
                        .filter(p -> !kaders.kentProduct(opgave.wet(), p))
                        .toList();
        if (!vreemd.isEmpty()) {
            throw new Weigering(
                    Kaderreden.PRODUCT_ONBEKEND,
                    "Deze producten staan niet in de productlijst: "
                            + String.join(", ", vreemd)
                            + ".");
        }
        UUID id = UUID.randomUUID();
        try {
            kaders.begin(id, namens, opgave);
        } catch (Databankfout fout) {
            if ("inkoopkader_gemeente_nummer_key".equals(fout.regel())) {
                throw new Weigering(
                        Kaderreden.NUMMER_BEZET, "Dit nummer is al van een ander kader.");
            }
            throw fout;
        }
        return id;
    }

    /** Legt vast wat voor en tegen een model pleit; de laatste afweging van een model telt. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void verken(Namens namens, UUID kader, Model model, String voordelen, String nadelen) {
        eisTekst("voordelen", voordelen);
        eisTekst("nadelen", nadelen);
        concept(namens, kader);
        kaders.verken(kader, namens, model, voordelen.strip(), nadelen.strip());
    }

    /** Legt de antwoorden op de zes criteria vast. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public Criteriaprofiel.Uitkomst legProfielVast(
            Namens namens, UUID kader, Profielopgave opgave) {
        eisTekst("nulmetingGemeente", opgave.nulmetingGemeente());
        eisTekst("nulmetingAanbieder", opgave.nulmetingAanbieder());
        if (opgave.profiel().samenwerking() == Criteriaprofiel.Samenwerking.ALS_ZINVOL) {
            eisTekst("samenwerkingsgeval", opgave.samenwerkingsgeval());
        }
        concept(namens, kader);
        kaders.legProfiel(kader, namens, opgave);
        return opgave.profiel().uitkomst();
    }

    /** Voegt een gemeente toe, of werkt haar mandaat, besluit en handtekening bij. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legDeelnemerVast(Namens namens, UUID kader, Kaderdeelnemer deelnemer) {
        concept(namens, kader);
        List<String> vreemd =
                deelnemer.wijken().stream()
                        .filter(w -> !kaders.kentWijk(deelnemer.deelnemer(), w))
                        .toList();
        if (!vreemd.isEmpty()) {
            throw new Weigering(
                    Kaderreden.WIJK_ONBEKEND,
                    "Deze wijken kent de gemeente niet: " + String.join(", ", vreemd) + ".");
        }
        kaders.legDeelnemer(kader, namens, deelnemer);
    }

    /** Noemt een onderdeel dat bij beperkte flexibiliteit mag bewegen, en tussen welke grenzen. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legBandbreedteVast(
            Namens namens, UUID kader, String artikel, long ondergrens, long bovengrens) {
        if (bovengrens < ondergrens) {
            throw new OngeldigeWaarde("bovengrens", "De bovengrens ligt niet onder de ondergrens.");
        }
        concept(namens, kader);
        kaders.legBandbreedte(kader, namens, artikel, ondergrens, bovengrens);
    }

    /** Wat activeren nog in de weg staat, in woorden; leeg als het kan. */
    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public List<Belemmering> belemmeringen(Namens namens, UUID kader) {
        return Kaderbewaking.van(
                kaders.vind(kader, namens.gemeente()).orElseThrow(Inkoopkaderloket::onbekend));
    }

    /** Maakt het kader actief: vanaf dan is het openbaar en verandert het niet meer. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void activeer(Namens namens, UUID kader) {
        Inkoopkader k = concept(namens, kader);
        List<Belemmering> open = Kaderbewaking.van(k);
        if (!open.isEmpty()) {
            throw new Weigering(
                    open.size() == 1 ? open.get(0).reden() : Kaderreden.BELEMMERD,
                    open.stream().map(Belemmering::zin).collect(Collectors.joining(" ")));
        }
        opDeVloer(() -> kaders.zet(kader, Toestand.ACTIEF));
    }

    /** Noteert waar de opdracht is aangekondigd. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legAankondigingVast(Namens namens, UUID kader, String waar) {
        eisTekst("aankondiging", waar);
        eigen(namens, kader);
        kaders.legAankondiging(kader, waar.strip());
    }

    /** De opdracht is vergeven. Vanaf de drempel kan dat niet zonder aankondiging (OP-18). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void sluit(Namens namens, UUID kader) {
        Inkoopkader k = eigen(namens, kader);
        if (!k.opgave().procedure().isSas()) {
            throw new Weigering(
                    Kaderreden.GEEN_SAS,
                    "Alleen een SAS-kader sluit: een toelating blijft open zolang zij loopt.");
        }
        eis(k, Toestand.ACTIEF);
        if (k.aankondiging() == null && kaders.moetAangekondigd(k.waarde())) {
            throw new Weigering(
                    Kaderreden.AANKONDIGING_ONTBREEKT,
                    "De waarde over de hele looptijd is "
                            + k.waarde()
                            + " en dat vraagt een openbare aankondiging: leg eerst vast waar die"
                            + " staat.");
        }
        kaders.zet(kader, Toestand.GESLOTEN);
    }

    /** Beeindigt het kader op deze dag, of op zijn einddatum als die eerder is. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void beeindig(Namens namens, UUID kader, LocalDate dag) {
        Inkoopkader k = eigen(namens, kader);
        if (k.toestand() == Toestand.CONCEPT || k.toestand() == Toestand.BEEINDIGD) {
            throw new Weigering(
                    Kaderreden.VERKEERDE_TOESTAND, "Alleen een actief kader kan eindigen.");
        }
        if (dag.isBefore(k.opgave().looptijd().begin())) {
            throw new OngeldigeWaarde("eind", "Een kader eindigt niet voor zijn begindatum.");
        }
        kaders.eindig(kader, dag);
    }

    /** Stelt vast vanaf welk bedrag een opdracht aangekondigd moet worden. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public void stelDrempelVast(Namens namens, LocalDate vanaf, Euro bedrag, boolean inclusief) {
        // Zij geldt in elke gemeente; wat van allen is, wijzigt het platform (ADR 0010).
        if (!Gemeentecode.PLATFORM.equals(namens.gemeente())) {
            throw new Weigering(
                    Kaderreden.ALLEEN_PLATFORM,
                    "De drempel geldt voor elke gemeente: vraag de beheerder van het platform.");
        }
        drempels.voegToe(vanaf, bedrag, inclusief, namens.wie());
    }

    private Inkoopkader concept(Namens namens, UUID kader) {
        Inkoopkader k = eigen(namens, kader);
        if (k.toestand() != Toestand.CONCEPT) {
            throw new Weigering(
                    Kaderreden.LIGT_VAST,
                    "Dit kader is al actief en ligt vast: begin een nieuw kader.");
        }
        return k;
    }

    private Inkoopkader eigen(Namens namens, UUID kader) {
        return kaders.vergrendel(kader, namens.gemeente()).orElseThrow(Inkoopkaderloket::onbekend);
    }

    private static Weigering onbekend() {
        return new Weigering(
                Kaderreden.ONBEKEND, "Dit inkoopkader is er niet voor uw organisatie.");
    }

    private static void eis(Inkoopkader k, Toestand toestand) {
        if (k.toestand() != toestand) {
            throw new Weigering(
                    Kaderreden.VERKEERDE_TOESTAND, "Dit kan alleen met een kader dat actief is.");
        }
    }

    private static void opDeVloer(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            Weigering nee = VLOER.get(fout.regel());
            if (nee == null) {
                throw fout;
            }
            throw new Weigering(nee.reden(), nee.getMessage());
        }
    }

    private static void eisTekst(String veld, String tekst) {
        if (tekst == null || tekst.isBlank()) {
            throw new OngeldigeWaarde(
                    veld, "Vul dit in: zonder tekst kan het niet bewaard worden.");
        }
    }
}
