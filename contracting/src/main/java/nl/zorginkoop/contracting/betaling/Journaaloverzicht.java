package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Wat de financiële administratie nodig heeft: de journaalpost, de rekeningen en de bank. */
@ApplicationScoped
public class Journaaloverzicht {
    private static final Bladerboek<Journaalrij> JOURNAAL =
            new Bladerboek<>(
                            """
                            select j.*, coalesce(j.kenmerk, p.naam) as omschrijving from journaalregel j
                            left join plafond p on p.id = j.plafond
                            where j.batch = ? and {huurder j}
                            """,
                            "uuid",
                            r ->
                                    new Journaalrij(
                                            r.getInt("nr"),
                                            r.getString("soort"),
                                            r.getString("omschrijving"),
                                            r.getString("taakveld"),
                                            r.getString("kostenplaats"),
                                            r.getString("grootboek"),
                                            Euro.centen(r.getLong("debet")),
                                            Euro.centen(r.getLong("credit"))))
                    .uniekOp("batch", "uuid", "nr", "int")
                    .op("nr", "int");

    private static final Bladerboek<Rekeningrij> REKENINGEN =
            new Bladerboek<>(
                            """
                            select k.*, z.naam as aanbiedernaam from betaalrekening k
                            left join zorgaanbieder z on z.agb = k.aanbieder
                            where {huurder k} [[and concat_ws(' ', k.iban, k.tenaamstelling, z.naam, k.aanbieder) ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Rekeningrij(
                                            r.getObject("id", UUID.class),
                                            r.getString("aanbieder"),
                                            r.getString("aanbiedernaam"),
                                            r.getString("iban"),
                                            r.getString("tenaamstelling"),
                                            Databank.dag(r, "vanaf"),
                                            r.getString("bron"),
                                            r.getString("door"),
                                            Databank.moment(r, "moment")))
                    .op("moment", "timestamptz")
                    .nieuwsteEerst();

    private static final Bladerboek<Journaalrekeningrij> JOURNAALREKENINGEN =
            new Bladerboek<>(
                            """
                            select k.*, p.naam as blad from journaalrekening k left join plafond p on p.id = k.plafond
                            where {huurder k} [[and concat_ws(' ', k.grootboek, k.kostenplaats, k.taakveld, p.naam) ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Journaalrekeningrij(
                                            r.getObject("id", UUID.class),
                                            r.getString("soort"),
                                            r.getString("blad"),
                                            r.getString("taakveld"),
                                            r.getString("kostenplaats"),
                                            r.getString("grootboek"),
                                            Databank.dag(r, "vanaf"),
                                            r.getString("door"),
                                            Databank.moment(r, "moment")))
                    .op("moment", "timestamptz")
                    .nieuwsteEerst();

    private static final Bladerboek<Bankregelrij> BANKREGELS =
            new Bladerboek<>(
                            """
                            select k.* from bankregel k where {huurder k} [[and k.bestand = ?]] [[and k.uitkomst = ?]]
                              [[and k.kenmerk ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Bankregelrij(
                                            r.getObject("id", UUID.class),
                                            Databank.moment(r, "moment"),
                                            r.getString("soort"),
                                            r.getString("kenmerk"),
                                            Euro.centen(r.getLong("bedrag")),
                                            Databank.dag(r, "boekdag"),
                                            r.getString("uitkomst")))
                    .op("moment", "timestamptz")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /** De journaalpost van één opdracht; welke zegt het filter {@code opdracht}. */
    @Deur({CONTROLLER})
    public Bladzijde<Journaalrij> journaal(Namens namens, Bladvraag vraag) {
        return JOURNAAL.blad(databank, vraag, vraag.nummer("opdracht"));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleJournaal(Namens namens, Bladvraag vraag, Consumer<Journaalrij> verwerk) {
        JOURNAAL.stroom(databank, vraag, verwerk, vraag.nummer("opdracht"));
    }

    @Deur({CONTROLLER})
    public Bladzijde<Rekeningrij> rekeningen(Namens namens, Bladvraag vraag) {
        return REKENINGEN.blad(databank, vraag, vraag.patroon());
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleRekeningen(Namens namens, Bladvraag vraag, Consumer<Rekeningrij> verwerk) {
        REKENINGEN.stroom(databank, vraag, verwerk, vraag.patroon());
    }

    @Deur({CONTROLLER})
    public Bladzijde<Journaalrekeningrij> journaalrekeningen(Namens namens, Bladvraag vraag) {
        return JOURNAALREKENINGEN.blad(databank, vraag, vraag.patroon());
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleJournaalrekeningen(
            Namens namens, Bladvraag vraag, Consumer<Journaalrekeningrij> verwerk) {
        JOURNAALREKENINGEN.stroom(databank, vraag, verwerk, vraag.patroon());
    }

    /** Wat de bank meldde; met {@code bestand} dat van één keer inlezen. */
    @Deur({CONTROLLER})
    public Bladzijde<Bankregelrij> bankregels(Namens namens, Bladvraag vraag) {
        return BANKREGELS.blad(databank, vraag, bankkeuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleBankregels(Namens namens, Bladvraag vraag, Consumer<Bankregelrij> verwerk) {
        BANKREGELS.stroom(databank, vraag, verwerk, bankkeuzes(vraag));
    }

    private static Object[] bankkeuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("bestand"), vraag.keuze("uitkomst"), vraag.patroon()};
    }
}
