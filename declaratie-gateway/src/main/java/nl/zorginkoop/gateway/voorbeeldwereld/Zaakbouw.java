package nl.zorginkoop.gateway.voorbeeldwereld;

import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.REGIE;
import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.RIVIERDAM;
import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.TAAK;
import static nl.zorginkoop.gateway.voorbeeldwereld.Regiebouw.WIJKTEAM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.plan.Beschikkingloket;
import nl.zorginkoop.contracting.plan.Beschikkingopgave;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Soort;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Vorm;
import nl.zorginkoop.contracting.plan.Deelplanopgave;
import nl.zorginkoop.contracting.plan.Hulpbezwaarloket;
import nl.zorginkoop.contracting.plan.Onderzoekloket;
import nl.zorginkoop.contracting.plan.Planblad;
import nl.zorginkoop.contracting.plan.Planloket;
import nl.zorginkoop.contracting.plan.Verslagopgave;
import nl.zorginkoop.contracting.plan.Zaakdossier;
import nl.zorginkoop.contracting.plan.Zaakdossier.Afweegstap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Weeguitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Wijze;
import nl.zorginkoop.contracting.plan.Zaakoverzicht;
import nl.zorginkoop.contracting.plan.Zrmopgave;
import nl.zorginkoop.contracting.regie.Melding.Domein;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;

/** De stappen van een zaak in de demowereld, zoals wijkteam en regisseur ze doen. */
@ApplicationScoped
class Zaakbouw {
    private static final Namens TWEEDE = Namens.gemeente("regie2", Rol.REGISSEUR, RIVIERDAM);
    private static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
    private static final LocalDate EIND = LocalDate.of(2027, 9, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final List<String> PRODUCTEN = List.of("02A03", "02A05");
    // De Linde zit op haar grens: daar hoort de demo niets bij te zetten.
    private static final String LINDE = "42420099";

    @Inject Onderzoekloket onderzoek;
    @Inject Planloket plannen;
    @Inject Beschikkingloket besluiten;
    @Inject Hulpbezwaarloket bezwaren;
    @Inject Zaakoverzicht overzicht;
    @Inject Toewijzingloket toewijzingen;
    @Inject Databank databank;
    @Inject Klok klok;

    void onderzoek(UUID zaak) {
        onderzoek.biedOndersteuning(WIJKTEAM, zaak, Zaakdossier.Antwoord.NEE, "Komt met haar zus");
        onderzoek.meet(
                WIJKTEAM,
                zaak,
                new Zrmopgave(
                        Zrmopgave.Soort.INTAKE,
                        Map.of(
                                Domein.TIJDSBESTEDING, 3,
                                Domein.SOCIAAL_NETWERK, 2,
                                Domein.INSTRUMENTELE_ADL, 3)));
        weeg(zaak, Afweegstap.EIGEN_KRACHT, Weeguitkomst.DEELS, "Koken lukt nog, de rest niet.");
        weeg(zaak, Afweegstap.NETWERK, Weeguitkomst.DEELS, "De zus komt op zondag.");
        weeg(zaak, Afweegstap.VRIJWILLIG, Weeguitkomst.ONTOEREIKEND, "Er is een wachtlijst.");
        weeg(zaak, Afweegstap.ALGEMEEN, Weeguitkomst.ONTOEREIKEND, "Het buurthuis is te ver.");
    }

    void spoed(UUID zaak) {
        onderzoek.regelSpoed(
                WIJKTEAM, zaak, "Elke avond iemand langs", null, "Alleen thuis is niet veilig.");
        onderzoek.stuurAnders(
                WIJKTEAM, zaak, Zaakdossier.Triage.MEERVOUDIG, "Er speelt meer dan een vraag.");
    }

    void verslag(UUID zaak) {
        besluiten.stelVerslagOp(
                REGIE,
                TAAK,
                zaak,
                new Verslagopgave(
                        "Hulp bij het huishouden en iemand om mee te praten.",
                        "Elke week iemand die helpt de dag in te delen.",
                        "Zij woont alleen, loopt moeilijk en ziet weinig mensen."));
    }

    void aanvraag(UUID zaak) {
        besluiten.neemAanvraagAan(
                REGIE,
                zaak,
                klok.vandaag(),
                Zaakdossier.Aanvraagvorm.VERSLAG_GETEKEND,
                Zaakdossier.Aanvrager.HULPVRAGER);
    }

    /**
     * In natura, met een omvang of alleen met een resultaat; een pgb zou de begroting van de demo
     * verzetten.
     */
    void kenToe(UUID zaak, boolean omvang) {
        kenToe(zaak, omvang, BEGIN);
    }

    /** Als {@link #kenToe(UUID, boolean)}, maar al per september. */
    void kenToePerSeptember(UUID zaak) {
        kenToe(zaak, true, SEPTEMBER);
    }

    private void kenToe(UUID zaak, boolean omvang, LocalDate begin) {
        UUID besluit =
                besluiten.stelOp(
                        REGIE,
                        zaak,
                        new Beschikkingopgave(
                                Soort.TOEKENNING,
                                "Zonder hulp lukt zelfstandig wonen niet.",
                                List.of(
                                        new Voorziening(
                                                "02",
                                                null,
                                                "Begeleiding thuis",
                                                "Zij deelt haar week zelf in.",
                                                Vorm.NATURA,
                                                begin,
                                                EIND,
                                                omvang ? 2L : null,
                                                omvang ? Eenheid.UUR : null,
                                                omvang ? Frequentie.PER_WEEK : null,
                                                null))));
        besluiten.maakBekend(REGIE, TAAK, besluit, Wijze.POST);
    }

    void wijsAf(UUID zaak) {
        UUID besluit =
                besluiten.stelOp(
                        REGIE,
                        zaak,
                        new Beschikkingopgave(
                                Soort.AFWIJZING,
                                "Een scootmobiel is te leen bij het buurthuis.",
                                List.of()));
        besluiten.maakBekend(TWEEDE, TAAK, besluit, Wijze.POST);
    }

    void bezwaar(UUID zaak) {
        UUID besluit = overzicht.dossier(REGIE, TAAK, zaak).orElseThrow().besluiten().get(0).id();
        bezwaren.neemAan(REGIE, besluit, klok.vandaag(), "Het buurthuis is op zaterdag dicht.");
    }

    void evalueer(UUID zaak, Zaakdossier.Evaluatieuitkomst uitkomst) {
        besluiten.evalueer(
                REGIE,
                zaak,
                uitkomst,
                Planblad.Deelstand.DEELS,
                "De week krijgt vorm; het netwerk nog niet.");
    }

    /**
     * Een uur in de maand bij de eerste die plaats heeft; het nummer ligt buiten die van de demo.
     */
    void wijsToe(UUID zaak, UUID hulpvrager, long nummer) {
        UUID besluit = overzicht.dossier(REGIE, TAAK, zaak).orElseThrow().besluiten().get(0).id();
        for (String product : PRODUCTEN) {
            for (String agb : leveranciers(product)) {
                if (lukt(besluit, hulpvrager, product, agb, nummer)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("niemand kan " + nummer + " leveren");
    }

    private List<String> leveranciers(String product) {
        return databank.lijst(
                "select agb from leveranciers(?, 'WMO', ?, ?) where agb <> ? order by agb",
                r -> r.getString("agb"),
                RIVIERDAM.code(),
                product,
                SEPTEMBER,
                LINDE);
    }

    // Wie vol zit, of wat hij al heeft: dan de volgende.
    private boolean lukt(UUID besluit, UUID hulpvrager, String product, String agb, long nummer) {
        databank.voer("savepoint voor_aanbieder");
        try {
            databank.eerste("select zet_toewijzingnummer(?)", r -> "", nummer);
            toewijzingen.wijsToe(
                    REGIE,
                    TAAK,
                    new NieuweToewijzing(
                            Wet.WMO,
                            new AgbCode(agb),
                            hulpvrager,
                            "02",
                            product,
                            SEPTEMBER,
                            EIND,
                            new Omvang(1, Eenheid.UUR, Frequentie.PER_MAAND),
                            null,
                            null,
                            null,
                            besluit));
            return true;
        } catch (Weigering vol) {
            databank.voer("rollback to savepoint voor_aanbieder");
            return false;
        }
    }

    /** De hulp begon zoals toegewezen; wie niet toegewezen kreeg blijft waar hij was. */
    void begonnen(UUID zaak) {
        databank.voer(
                "insert into levering (gemeente, aanbieder, toewijzing, begin) select t.gemeente, t.aanbieder, t.id, t.begin"
                        + " from toewijzing t join beschikking b on b.id = t.beschikking where b.zaak = ?",
                zaak);
    }

    /** Een plan met een open deelplan, en een dat alleen het wijkteam leest. */
    void plan(UUID zaak, UUID een, UUID ander) {
        UUID plan =
                plannen.maak(REGIE, zaak, "Samen thuis blijven wonen", LocalDate.of(2026, 9, 1));
        UUID deel =
                plannen.voegDeelplanToe(
                        REGIE,
                        plan,
                        new Deelplanopgave(
                                een,
                                "Een vaste weekindeling",
                                "Elke maandag samen plannen",
                                false));
        plannen.werkBij(REGIE, deel, Planblad.Deelstand.LOOPT, "De eerste weken zijn gelukt.");
        plannen.voegDeelplanToe(
                WIJKTEAM,
                plan,
                new Deelplanopgave(ander, "Rust in huis", "Gesprek bij het wijkteam", true));
    }

    private void weeg(UUID zaak, Afweegstap stap, Weeguitkomst uitkomst, String waarom) {
        onderzoek.weegAf(WIJKTEAM, zaak, stap, uitkomst, waarom);
    }
}
