package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Periode;
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
        TARIEF_BUITEN_LOOPTIJD
    }

    @Inject Databank databank;
    @Inject Overeenkomsten overeenkomsten;
    @Inject Tarieven tarieven;

    /**
     * Zet producten in de lijst; een product dat er al staat krijgt de nieuwe naam en categorie.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legProductenVast(Namens namens, List<Product> producten) {
        producten.forEach(
                p ->
                        databank.voer(
                                "insert into product (wet, code, categorie, naam) values (?, ?, ?, ?) on"
                                        + " conflict (wet, code) do update set categorie ="
                                        + " excluded.categorie, naam = excluded.naam",
                                p.wet(),
                                p.code(),
                                p.categorie(),
                                p.naam()));
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
            tarieven.leg(o, tarief);
        }
    }
}
