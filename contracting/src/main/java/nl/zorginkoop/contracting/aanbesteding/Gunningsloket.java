package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand.Uitkomst;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Termijnduur;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/** Van stand naar voornemen, en na twintig kalenderdagen naar gunning. */
@ApplicationScoped
public class Gunningsloket {
    /** Contractueel (contractstandaard 2): schuift niet. */
    public static final int KORT_GEDING_DAGEN = 20;

    static final String ONDERWERP = "INSCHRIJVING";
    static final String VOORNEMEN = "GUNNINGSVOORNEMEN";
    static final String KORT_GEDING = "GUNNING_KORT_GEDING";

    @Inject Aanbestedingen aanbestedingen;
    @Inject Documentloket documenten;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Klok klok;
    @Inject Event<Gegund> gegund;

    /** Wat een voornemen nu tegenhoudt, of leeg. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public Optional<Aanbestedingsreden> tegen(Namens namens, UUID openstelling, int perceel) {
        return aanbestedingen
                .databank
                .eerste(
                        "select gunning_tegen(?, ?, perceel_ronde(?, ?)) as nee",
                        r -> Optional.ofNullable(r.getString("nee")),
                        openstelling,
                        perceel,
                        openstelling,
                        perceel)
                .flatMap(nee -> nee)
                .flatMap(Aanbestedingsreden::bij);
    }

    /** De brief aan een inschrijver, zoals hij verstuurd zou worden. */
    @Deur(BEOORDELAAR)
    public Brief voorbeeld(Namens namens, UUID inschrijving) {
        Perceelinschrijving i =
                aanbestedingen
                        .inschrijving(inschrijving)
                        .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
        eisGeen(tegen(namens, i.openstelling(), i.perceel()));
        Gunningsbrief brief =
                brief(
                        i.openstelling(),
                        i.perceel(),
                        aanbestedingen.ronde(i.openstelling(), i.perceel()));
        return brief.stand().stream()
                .filter(s -> s.inschrijving().equals(inschrijving))
                .map(brief::voor)
                .findFirst()
                .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
    }

    /**
     * Deelt elke inschrijver mee aan wie wij van plan zijn te gunnen; dat volgt uit de punten. Is
     * er op dit perceel nog niet geselecteerd, dan is dit de selectie: wie uitgenodigd is en wie
     * niet, aan allen tegelijk. Die geldt meteen en ligt vast.
     */
    @Deur(value = BEOORDELAAR, wijzigt = true, seconden = 600)
    public Gunningsvoornemen neemVoornemen(Namens namens, UUID openstelling, int perceel) {
        eisGeen(tegen(namens, openstelling, perceel));
        UUID id = UUID.randomUUID();
        Ronde ronde = aanbestedingen.ronde(openstelling, perceel);
        aanbestedingen.voerEen(
                """
                insert into gunningsvoornemen (id, gemeente, openstelling, perceel, ronde, door)
                select ?, gemeente, openstelling, nr, ?, ? from gunningsperceel
                where openstelling = ? and nr = ? and gemeente = ?
                """,
                id,
                ronde,
                namens.wie(),
                openstelling,
                perceel,
                namens.gemeente().code());
        Gunningsbrief brieven = brief(openstelling, perceel, ronde);
        for (Gunningsstand s : brieven.stand()) {
            if (s.uitkomst() != Uitkomst.INGETROKKEN) {
                stuur(namens, id, ronde, s, brieven.voor(s));
            }
        }
        if (ronde == Ronde.INSCHRIJVING) {
            bewaakTermijn(namens, id, perceel, brieven);
        }
        return aanbestedingen.voornemen(openstelling, perceel, ronde).orElseThrow();
    }

    private void bewaakTermijn(Namens namens, UUID id, int perceel, Gunningsbrief brieven) {
        termijnen.start(
                namens,
                Termijnverzoek.contractueel(
                                KORT_GEDING,
                                new Onderwerp(VOORNEMEN, id),
                                Termijnduur.dagen(KORT_GEDING_DAGEN))
                        .daarna(
                                Vervolgtaak.voor(
                                        BEOORDELAAR,
                                        "De twintig dagen zijn om: gun perceel "
                                                + perceel
                                                + " van "
                                                + brieven.adres().nummer())));
    }

    private void stuur(Namens namens, UUID voornemen, Ronde ronde, Gunningsstand s, Brief brief) {
        boolean selectie = ronde == Ronde.AANMELDING;
        UUID document =
                documenten.schrijfBrief(
                        namens,
                        Documentopgave.bij(
                                        ONDERWERP,
                                        s.inschrijving(),
                                        (selectie ? "selectie " : "voornemen ")
                                                + brief.kenmerk().replace('/', '-')
                                                + ".pdf")
                                .gedeeldMet(s.aanbieder()),
                        brief);
        UUID verzending =
                meld(
                        namens,
                        s,
                        selectie ? "GUNNING_SELECTIE" : "GUNNING_VOORNEMEN",
                        brief.onderwerp() + " " + brief.kenmerk(),
                        "De brief staat bij uw "
                                + (selectie ? "aanmelding" : "inschrijving")
                                + ", met uw punten, de redenen en tot wanneer u"
                                + " een kort geding kunt beginnen.");
        aanbestedingen.voerEen(
                """
                insert into gunningsbrief (gemeente, aanbieder, voornemen, inschrijving, brief, verzending)
                select gemeente, aanbieder, voornemen, inschrijving, ?, ? from gunningsuitslag
                where voornemen = ? and inschrijving = ?
                """,
                document,
                verzending,
                voornemen,
                s.inschrijving());
    }

    /** Na een uitspraak, een gegronde klacht of een winnaar die weggaat: opnieuw. */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void trekVoornemenIn(Namens namens, UUID openstelling, int perceel, String reden) {
        UUID id = voornemen(openstelling, perceel).id();
        aanbestedingen.voerEen(
                "update gunningsvoornemen set vervallen = nu(), vervallen_reden = ? where id = ? and gemeente = ?",
                Tekst.eis("reden", reden),
                id,
                namens.gemeente().code());
        sluitAf(namens, id, "Het voornemen is ingetrokken.");
        for (Gunningsstand s : aanbestedingen.stand(openstelling, perceel)) {
            meld(
                    namens,
                    s,
                    "GUNNING_VOORNEMEN_INGETROKKEN",
                    "Het voornemen over perceel " + perceel + " is ingetrokken",
                    "Wij beoordelen opnieuw; u krijgt een nieuwe brief.");
        }
    }

    /**
     * Gunt, op zijn vroegst de dag na de twintigste, niet tijdens een kort geding, en vanaf de
     * drempel niet zonder aankondiging (OP-18).
     */
    @Deur(value = BEOORDELAAR, wijzigt = true)
    public void gun(Namens namens, UUID openstelling, int perceel) {
        Gunningsvoornemen v = voornemen(openstelling, perceel);
        aanbestedingen.voerEen(
                "update gunningsvoornemen set gegund = nu(), gegund_door = ? where id = ? and gemeente = ?",
                namens.wie(),
                v.id(),
                namens.gemeente().code());
        sluitAf(namens, v.id(), "Het perceel is gegund.");
        for (Gunningsstand s : aanbestedingen.stand(openstelling, perceel)) {
            boolean wint = s.uitkomst() == Uitkomst.GEGUND;
            meld(
                    namens,
                    s,
                    "GUNNING_DEFINITIEF",
                    (wint ? "Aan u gegund: perceel " : "Niet aan u gegund: perceel ") + perceel,
                    wint
                            ? "U ontvangt de overeenkomst om te tekenen."
                            : "De redenen staan in de brief met het voornemen.");
        }
        winnaars(v.id()).forEach(gegund::fire);
    }

    // De klok kan nog lopen, of al een taak hebben gegeven; over dit voornemen is er niets te doen.
    private void sluitAf(Namens namens, UUID voornemen, String reden) {
        for (Termijn t : termijnen.over(namens, voornemen)) {
            if (t.soort().equals(KORT_GEDING) && t.toestand() == Termijn.Toestand.LOOPT) {
                termijnen.stuit(namens, t.id(), reden);
            }
        }
        taken.laatVervallen(namens, voornemen, reden);
    }

    private List<Gegund> winnaars(UUID voornemen) {
        return aanbestedingen.databank.lijst(
                """
                select i.*, o.kader, greatest(o.ingang, vandaag()) as ingang from gunningsuitslag u
                join perceelinschrijving i on i.id = u.inschrijving join openstelling o on o.id = i.openstelling
                where u.voornemen = ? and u.uitkomst = 'GEGUND' order by i.aanbieder
                """,
                r ->
                        new Gegund(
                                r.getObject("id", UUID.class),
                                r.getInt("perceel"),
                                new Gemeentecode(r.getString("gemeente")),
                                new AgbCode(r.getString("aanbieder")),
                                r.getObject("kader", UUID.class),
                                r.getObject("voorwaardenset", UUID.class),
                                Databank.dag(r, "ingang")),
                voornemen);
    }

    private UUID meld(Namens namens, Gunningsstand s, String soort, String titel, String tekst) {
        return kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(ONDERWERP, s.inschrijving()),
                                titel,
                                tekst,
                                new Ontvanger.Aanbieder(s.aanbieder()))
                        .metPad(
                                "/aanbestedingen/inschrijving.xhtml?inschrijving="
                                        + s.inschrijving()));
    }

    private Gunningsbrief brief(UUID openstelling, int perceel, Ronde ronde) {
        Gunningsmodel model =
                aanbestedingen.model(openstelling).orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
        List<Gunningsstand> stand = aanbestedingen.stand(openstelling, perceel, ronde);
        Map<UUID, List<Scorestand>> scores = new HashMap<>();
        stand.forEach(s -> scores.put(s.inschrijving(), aanbestedingen.scores(s.inschrijving())));
        LocalDate dag = klok.vandaag();
        return new Gunningsbrief(
                adres(openstelling),
                ronde,
                model,
                model.perceel(perceel),
                stand,
                scores,
                terzijde(openstelling, perceel),
                dag,
                dag.plusDays(KORT_GEDING_DAGEN));
    }

    private Gunningsbrief.Adres adres(UUID openstelling) {
        return aanbestedingen
                .databank
                .eerste(
                        "select o.*, g.naam as gemeentenaam from openstelling o join gemeente g on g.code ="
                                + " o.gemeente where o.id = ?",
                        r ->
                                new Gunningsbrief.Adres(
                                        r.getString("gemeentenaam"),
                                        r.getString("nummer"),
                                        r.getString("titel"),
                                        r.getString("rechtbank"),
                                        r.getString("klacht_url"),
                                        Databank.moment(r, "sluit")),
                        openstelling)
                .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
    }

    private Map<UUID, String> terzijde(UUID openstelling, int perceel) {
        Map<UUID, String> gevonden = new HashMap<>();
        aanbestedingen
                .databank
                .lijst(
                        """
                        select t.inschrijving, v.artikel || ' ' || v.kop || ': ' || t.reden as waarom,
                            lower(i.ronde) as wat from terzijdelegging t
                        join perceelinschrijving i on i.id = t.inschrijving join voorwaarde v on v.id = t.voorwaarde
                        where i.openstelling = ? and i.perceel = ? and t.bevestigd is not null
                        """,
                        r ->
                                Map.entry(
                                        r.getObject("inschrijving", UUID.class),
                                        "Uw "
                                                + r.getString("wat")
                                                + " voldoet niet aan eis "
                                                + r.getString("waarom")),
                        openstelling,
                        perceel)
                .forEach(e -> gevonden.put(e.getKey(), e.getValue()));
        return gevonden;
    }

    private Gunningsvoornemen voornemen(UUID openstelling, int perceel) {
        return aanbestedingen
                .voornemen(openstelling, perceel)
                .orElseThrow(Aanbestedingsreden.ZONDER_VOORNEMEN::nee);
    }

    private static void eisGeen(Optional<Aanbestedingsreden> reden) {
        reden.ifPresent(
                nee -> {
                    throw nee.nee();
                });
    }
}
