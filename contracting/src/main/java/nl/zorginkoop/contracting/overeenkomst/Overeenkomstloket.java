package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Sluit overeenkomsten en legt tarieven vast. */
@ApplicationScoped
public class Overeenkomstloket {
    /** Een overeenkomst die gesloten wordt. */
    public record NieuweOvereenkomst(
            AgbCode aanbieder,
            Wet wet,
            String nummer,
            String naam,
            Uitvoeringsvariant variant,
            Periode looptijd) {}

    /** Een product dat gekocht kan worden. */
    public record Product(Wet wet, String code, String categorie, String naam) {}

    /** Waarom een verzoek niet doorgaat. */
    public enum Reden {
        OVEREENKOMST_ONBEKEND,
        TARIEF_BUITEN_LOOPTIJD,
        PRODUCT_BESTAAT_AL,
        KADER_PAST_NIET,
        TARIEF_GELIJK_VOOR_ALLEN
    }

    private static final Set<String> KADERREGELS =
            Set.of(
                    "overeenkomst_past_bij_kader",
                    "overeenkomst_blijft_onder_kader",
                    "raamovereenkomst_kader_van_gemeente",
                    "raamovereenkomst_wijk");

    @Inject Databank databank;
    @Inject Overeenkomsten overeenkomsten;
    @Inject Tarieven tarieven;
    @Inject Contracttabel contracten;
    @Inject Contractklokken klokken;

    /**
     * Zet producten in de lijst. Die is van alle gemeenten samen, en declaraties worden eraan
     * getoetst: een product dat er al staat, krijgt alleen van het platform een andere naam of
     * categorie.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legProductenVast(Namens namens, List<Product> producten) {
        boolean platform = Gemeentecode.PLATFORM.equals(namens.gemeente());
        for (Product p : producten) {
            int gelegd =
                    databank.voer(
                            "insert into product (wet, code, categorie, naam) values (?, ?, ?, ?) on"
                                    + " conflict (wet, code) do update set categorie ="
                                    + " excluded.categorie, naam = excluded.naam"
                                    + " where ? or (product.categorie, product.naam) ="
                                    + " (excluded.categorie, excluded.naam)",
                            p.wet(),
                            p.code(),
                            p.categorie(),
                            p.naam(),
                            platform);
            if (gelegd == 0) {
                throw new Weigering(
                        Reden.PRODUCT_BESTAAT_AL,
                        "Product "
                                + p.code()
                                + " staat al in de lijst van alle gemeenten, met een andere naam of"
                                + " categorie. Vraag de beheerder van het platform.");
            }
        }
    }

    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID sluit(Namens namens, NieuweOvereenkomst nieuw) {
        UUID id = UUID.randomUUID();
        overeenkomsten.voegToe(
                new Raamovereenkomst(
                        id,
                        namens.gemeente(),
                        nieuw.aanbieder(),
                        nieuw.wet(),
                        nieuw.nummer(),
                        nieuw.naam(),
                        nieuw.variant(),
                        nieuw.looptijd()));
        klokken.zet(namens, contracten.eis(id));
        return id;
    }

    /** Legt tarieven vast; een tarief geldt alleen voor dagen waarop de overeenkomst loopt. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legTarievenVast(Namens namens, UUID overeenkomst, List<Tarief> nieuw) {
        Raamovereenkomst o =
                overeenkomsten
                        .vind(overeenkomst)
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Reden.OVEREENKOMST_ONBEKEND,
                                                "Deze overeenkomst is er niet voor uw gemeente."));
        for (Tarief tarief : nieuw) {
            if (!tarief.geldig().equals(tarief.geldig().binnen(o.looptijd()))) {
                throw new Weigering(
                        Reden.TARIEF_BUITEN_LOOPTIJD,
                        "Het tarief van "
                                + tarief.productcode()
                                + " geldt op dagen waarop overeenkomst "
                                + o.nummer()
                                + " niet loopt: pas de periode aan.");
            }
            leg(o, tarief);
        }
    }

    /**
     * Brengt een overeenkomst onder een inkoopkader. Vanaf dan volgen haar tarieven die van het
     * kader; dat maakt niemand meer ongedaan.
     *
     * @param wijk als het kader per wijk een aanbieder heeft, anders {@code null}
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void brengOnder(Namens namens, UUID overeenkomst, UUID kader, String wijk) {
        try {
            if (overeenkomsten.brengOnder(overeenkomst, kader, wijk) == 0) {
                throw new Weigering(
                        Reden.OVEREENKOMST_ONBEKEND,
                        "Deze overeenkomst is er niet voor uw gemeente.");
            }
        } catch (Databankfout fout) {
            if (!KADERREGELS.contains(fout.regel())) {
                throw fout;
            }
            throw new Weigering(
                    Reden.KADER_PAST_NIET,
                    "Dit kader past niet bij de overeenkomst: het loopt niet voor deze wet in uw"
                            + " gemeente, of de overeenkomst valt al onder een ander kader.");
        }
        tarieven.neemOver(kader, overeenkomst);
    }

    private void leg(Raamovereenkomst o, Tarief tarief) {
        try {
            tarieven.leg(o, tarief);
        } catch (Databankfout fout) {
            if (!"tarief_gelijk_voor_allen".equals(fout.regel())) {
                throw fout;
            }
            throw new Weigering(
                    Reden.TARIEF_GELIJK_VOOR_ALLEN,
                    "Overeenkomst "
                            + o.nummer()
                            + " valt onder een toelating: daar is het tarief voor alle aanbieders"
                            + " gelijk. Wijzig het bij het kader.");
        }
    }
}
